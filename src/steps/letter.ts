import { shortDay } from '../core/day.ts';
import type { Dossier, PrintedFile, ReleasePlan } from '../core/dossier.ts';
import { attachmentName } from '../core/message.ts';
import { momentOf } from '../core/moment.ts';
import { paragraph, writeLetter, type Letter, type LetterPiece } from './letter-form.ts';
import { withoutLinks } from './letter-words.ts';

/** What a letter tells, beside its dossier. */
export interface LetterFacts {
  readonly plan: ReleasePlan;
  readonly dossier: Dossier;
  /** All parts of the dossier; `part` counts from 1. */
  readonly parts: readonly (readonly PrintedFile[])[];
  readonly part: number;
  /** Absent while the plan is only shown from records not yet committed. */
  readonly commit?: string | undefined;
  readonly tag: string;
}

/** The covering letter of one message: what is attached, its hashes, and how to check it by hand. Holds no address of any page. */
export const letterOf = (facts: LetterFacts): Letter => writeLetter([...pieces(facts)]);

function* pieces(facts: LetterFacts): Generator<LetterPiece> {
  const { plan, dossier, parts, part } = facts;
  const files = parts[part - 1] ?? [];
  yield paragraph('Kính gửi:', ...dossier.greeting.map((line) => `- ${line}`));
  yield* replacement(facts);
  yield {
    is: 'facts',
    facts: [
      ['Giáo viên', `${dossier.name} (${dossier.team})`],
      ['Kỳ kiểm tra', `${plan.name}, năm học ${plan.year}, ${plan.scope}`],
      ['Loại hồ sơ', dossier.kinds.join(', ')],
      ['Hạn gửi', shortDay(plan.deadline)],
    ],
  };
  for (const opening of plan.opening) yield paragraph(opening);
  yield { is: 'heading', text: 'Tệp đính kèm' };
  yield paragraph(
    `Thư này là phần ${part}/${parts.length}, có ${files.length} tệp, ${pagesOf(files)} trang, ${sizeOf(bytesOf(files))}:`,
  );
  yield filesPiece(files);
  yield* otherParts(parts, part);
  yield paragraph(
    `Góp ý xong, bấm "Trả lời" (Reply): thư về thẳng hộp thư của ${dossier.replyTo.name}.`,
  );
  yield* howToCheck(facts);
}

/** A correction says at once what it stands in for. */
function* replacement({ dossier: { replaces } }: LetterFacts): Generator<LetterPiece> {
  if (!replaces) return;
  const { date, parts, changed, added, gone } = replaces;
  const which = parts === 1 ? 'thư' : `cả ${parts} phần`;
  yield paragraph(
    `Thư này thay cho ${which} đã gửi lúc ${momentOf(date)}; xin dùng hồ sơ dưới đây và bỏ hồ sơ cũ.`,
    ...list('Bài đã sửa', changed),
    ...list('Bài thêm', added),
    ...list('Bài không còn', gone),
  );
}

const list = (name: string, titles: readonly string[]): string[] =>
  titles.length > 0 ? [`- ${name}: ${titles.map(onOneLine).join('; ')}.`] : [];

/** What is attached: title, pages, name of the file, SHA-256. */
export const filesPiece = (files: readonly PrintedFile[]): LetterPiece => ({
  is: 'items',
  items: files.map((file, index) => ({
    mark: `${index + 1}.`,
    title: onOneLine(file.title),
    lines: [
      `${withoutLinks(onOneLine(file.note))}; ${file.pages} trang, ${sizeOf(file.bytes)}`,
      attachmentName(file.path),
    ],
    code: file.sha256,
  })),
});

function* otherParts(
  parts: readonly (readonly PrintedFile[])[],
  current: number,
): Generator<LetterPiece> {
  for (const [index, files] of parts.entries())
    if (index + 1 !== current) {
      yield paragraph(`Phần ${index + 1}/${parts.length} có ${files.length} tệp, gửi ở thư khác:`);
      yield {
        is: 'items',
        items: files.map((file) => ({
          mark: '-',
          title: onOneLine(file.title),
          lines: [`${attachmentName(file.path)} (mã ${file.sha256.slice(0, 12)})`],
        })),
      };
    }
}

function* howToCheck({ commit, tag }: LetterFacts): Generator<LetterPiece> {
  yield* hashPieces();
  yield paragraph(
    `Bản gốc (Markdown) của từng bài đính ngay trong tệp PDF và nằm trong kho git của trường ở lần lưu ${commit ?? '(chưa lưu vào git)'}, thẻ ${tag}.`,
  );
  yield paragraph(
    'Người giữ kho git có thể in lại và đối chiếu từng byte bằng lệnh: npm run verify -- <tệp PDF hoặc tệp thư .eml>',
  );
}

/** How a file is compared with its hash by hand. */
export function* hashPieces(): Generator<LetterPiece> {
  yield { is: 'heading', text: 'Kiểm tra tệp có còn nguyên hay không' };
  yield paragraph(
    'Dãy 64 chữ số và chữ cái dưới tên mỗi tệp là mã SHA-256 của tệp ấy. Lưu tệp đính kèm vào máy. Trên Windows, mở PowerShell ở thư mục đó và gõ: Get-FileHash <tên tệp>. Trên máy khác, gõ: sha256sum <tên tệp>. Dãy hiện ra phải giống mã trong thư; chỉ khác một kí tự là tệp đã bị đổi.',
  );
}

const pagesOf = (files: readonly PrintedFile[]): number =>
  files.reduce((sum, { pages }) => sum + pages, 0);

const bytesOf = (files: readonly PrintedFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
