import { shortDay } from '../core/day.ts';
import type { Dossier, PrintedFile, ReleasePlan } from '../core/dossier.ts';
import { attachmentName } from '../core/message.ts';

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

/** The letter, as plain text and as HTML of the same words. Holds no address of any page. */
export interface Letter {
  readonly text: string;
  readonly html: string;
}

type Paragraph = readonly string[];

/** The covering letter of one message: what is attached, its hashes, and how to check it by hand. */
export const letterOf = (facts: LetterFacts): Letter => {
  const paragraphs = [...words(facts)].filter((lines) => lines.length > 0);
  return {
    text: `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    html: `<html lang="vi"><body>\n${paragraphs.map((lines) => `<p>${lines.map(escape).join('<br>\n')}</p>`).join('\n')}\n</body></html>\n`,
  };
};

/** The first thing in a text that a mail program would make a link of. */
export const linkIn = (text: string): string | undefined =>
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s)>\]]*/i.exec(text)?.[0];

function* words(facts: LetterFacts): Generator<Paragraph> {
  const { plan, dossier, parts, part } = facts;
  const files = parts[part - 1] ?? [];
  yield ['Kính gửi:', ...dossier.greeting.map((line) => `- ${line}`)];
  for (const paragraph of plan.opening) yield [paragraph];
  yield [
    `Giáo viên: ${dossier.name} (${dossier.team})`,
    `Kỳ kiểm tra: ${plan.name}, năm học ${plan.year}, ${plan.scope}`,
    `Loại hồ sơ: ${dossier.kinds.join(', ')}`,
    `Hạn gửi: ${shortDay(plan.deadline)}`,
  ];
  yield [`Thư này là phần ${part}/${parts.length}, có ${files.length} tệp đính kèm:`];
  yield files.map((file, index) => `${index + 1}. ${describe(file)}`);
  yield* otherParts(parts, part);
  yield [
    `Góp ý xong, bấm "Trả lời" (Reply): thư về thẳng hộp thư của giáo viên, ${dossier.replyTo.address}.`,
  ];
  yield* howToCheck(facts, files);
}

const describe = (file: PrintedFile): string =>
  `${plain(file.title)} – ${plain(file.note)}; ${file.pages} trang, ${kilobytes(file.bytes)} KB\n   ${attachmentName(file.path)} (mã ${file.sha256.slice(0, 12)})`;

function* otherParts(
  parts: readonly (readonly PrintedFile[])[],
  current: number,
): Generator<Paragraph> {
  for (const [index, files] of parts.entries())
    if (index + 1 !== current)
      yield [
        `Phần ${index + 1}/${parts.length} có ${files.length} tệp:`,
        ...files.map((file) => `- ${attachmentName(file.path)} (mã ${file.sha256.slice(0, 12)})`),
      ];
}

function* howToCheck(
  { commit, tag }: LetterFacts,
  files: readonly PrintedFile[],
): Generator<Paragraph> {
  yield [
    'KIỂM TRA TỆP CÓ CÒN NGUYÊN HAY KHÔNG',
    'Lưu tệp đính kèm vào máy. Trên Windows, mở PowerShell ở thư mục đó và gõ: Get-FileHash <tên tệp>. Trên máy khác, gõ: sha256sum <tên tệp>. Dãy 64 chữ số hiện ra phải giống dãy ghi dưới đây; chỉ khác một ký tự là tệp đã bị đổi.',
  ];
  yield files.map((file) => `${file.sha256}  ${attachmentName(file.path)}`);
  yield [
    `Bản gốc (Markdown) của từng bài đính ngay trong tệp PDF và nằm trong kho git của trường ở lần lưu ${commit ?? '(chưa lưu vào git)'}, thẻ ${tag}.`,
    'Người giữ kho git có thể in lại và đối chiếu từng byte bằng lệnh: npm run verify -- <tệp PDF hoặc tệp thư .eml>',
  ];
}

const kilobytes = (bytes: number): string => String(Math.max(1, Math.round(bytes / 1000)));

/** A title on one line, and no link in it, whatever the record says. */
const plain = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return linkIn(line) ? line.replaceAll('://', ': ').replace(/www\./gi, 'www ') : line;
};

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>\n');
