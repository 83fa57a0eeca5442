import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { GivenPdf, HashedFile } from '../core/given.ts';
import { attachmentName } from '../core/message.ts';
import type { Desk } from './inspect.ts';

/** What can be said about a PDF by looking at the manifests and the letters that were given. */
export const pdfStatementsOf = (pdf: GivenPdf, desk: Desk): Statement[] => {
  const same = sameAs(pdf, desk);
  return [
    fact(`PDF, ${sizeOf(pdf.bytes)}, sha256 ${pdf.sha256}`),
    ...(same.length > 0 ? same : [...broken(pdf), ...unlike(pdf, desk)]),
  ];
};

/** True when neither its bytes nor its name are known to anything that was given. */
export const isForeign = (pdf: GivenPdf, desk: Desk): boolean =>
  pdf.whole &&
  desk.manifests.length + desk.messages.length > 0 &&
  sameAs(pdf, desk).length + lookalikes(pdf, desk).length === 0;

/** `1,2 MB`, as people read it. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;

/** The name without what a browser or a file manager adds to a second copy. */
export const plainName = (name: string): string =>
  attachmentName(name.replaceAll('\\', '/'))
    .replace(/^(?:Copy of|Bản sao của)\s+/i, '')
    .replace(/(?:\s*\(\d+\)|\s*-\s*(?:Copy|Bản sao))+(?=\.[^.]+$)/i, '')
    .normalize('NFC');

const broken = ({ whole }: GivenPdf): Statement[] =>
  whole ? [] : [no('Tệp không có phần kết thúc của một PDF: chép chưa xong, hoặc đã bị cắt.')];

const sameAs = ({ sha256 }: HashedFile, { manifests, messages }: Desk): Statement[] => [
  ...manifests.flatMap(({ manifest }) =>
    manifest.files
      .filter((file) => file.sha256 === sha256)
      .map(({ title, pages }) =>
        yes(`Đúng từng byte tệp "${title}" (${pages} trang) trong bản kê ${manifest.tag}.`),
      ),
  ),
  ...messages.flatMap((letter) => [
    ...letter.attachments
      .filter((file) => file.sha256 === sha256)
      .map(({ name }) => yes(`Giống hệt tệp đính kèm ${name} của thư "${letter.subject}".`)),
    ...letter.told
      .filter((file) => file.sha256 === sha256)
      .map(({ name }) => yes(`Đúng mã mà lời thư "${letter.subject}" ghi cho tệp ${name}.`)),
  ]),
];

const unlike = (pdf: GivenPdf, desk: Desk): Statement[] => {
  const named = lookalikes(pdf, desk);
  if (named.length > 0) return named;
  if (desk.manifests.length + desk.messages.length === 0)
    return [unknown('Chưa có bản kê hay thư nào để đối chiếu. Đưa thêm bản kê hoặc tệp thư .eml.')];
  return [
    unknown(
      'Không bản kê hay thư nào đã đưa vào có tệp này: tệp lạ, hoặc thuộc một kỳ kiểm tra khác.',
    ),
  ];
};

const lookalikes = (pdf: GivenPdf, { manifests, messages }: Desk): Statement[] => {
  const own = plainName(pdf.name);
  return [
    ...manifests.flatMap(({ manifest }) =>
      manifest.files
        .filter(({ path }) => attachmentName(path) === own)
        .map(({ title, sha256 }) =>
          no(
            `Bản kê ${manifest.tag} có tệp cùng tên ("${title}") nhưng mã KHÁC (${sha256.slice(0, 12)}…): tệp này đã bị đổi, hoặc là một bản khác.`,
          ),
        ),
    ),
    ...messages.flatMap(({ subject, told }) =>
      told
        .filter(({ name }) => name === own)
        .map(() => no(`Thư "${subject}" ghi tệp cùng tên nhưng mã KHÁC.`)),
    ),
  ];
};
