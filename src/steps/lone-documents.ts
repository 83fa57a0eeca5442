import { posix } from 'node:path';
import type { Content } from '../core/content.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { Kinds } from '../core/kind.ts';

/** Documents among the records that none of them links to: whoever put them there may take them for records, yet they are neither shown nor printed nor sent. */
export const loneDocuments = ({ assets, records }: Content, kinds: Kinds): Finding[] => {
  const documents = [...assets].filter(
    (path) => DOCUMENT.test(path) && kinds.has(path.split('/')[1] ?? ''),
  );
  if (documents.length === 0) return [];
  const paths = [...records.keys()];
  return documents
    .filter((document) => {
      const folder = `${nearestFolder(document, paths)}/`;
      return !paths.some(
        (path) => path.startsWith(folder) && names(records.get(path)?.text ?? '', document),
      );
    })
    .map(toFinding);
};

const DOCUMENT = /\.(?:docx?|odt|rtf|pdf|xlsx?|ods|pptx?|txt)$/i;

/** The nearest folder above a file that has records in it or below; links from farther away are not expected. */
const nearestFolder = (path: string, records: readonly string[]): string => {
  let folder = posix.dirname(path);
  while (folder.includes('/') && !records.some((record) => record.startsWith(`${folder}/`)))
    folder = posix.dirname(folder);
  return folder;
};

const names = (text: string, document: string): boolean => {
  const name = posix.basename(document);
  return text.includes(name) || text.includes(encodeURI(name));
};

const toFinding = (file: string): Finding => ({
  file,
  ...fileStart,
  rule: 'tep-khong-ai-nhac',
  severity: 'warning',
  message: `Máy không đưa tệp này vào hồ sơ. Nếu là hồ sơ thì chép chữ sang một tệp .md; nếu là tài liệu kèm theo thì trong bài gõ: [tên tài liệu](${linkTo(posix.basename(file))})`,
});

/** A name with spaces needs angle brackets. */
const linkTo = (name: string): string => (/[\s()]/.test(name) ? `<${name}>` : name);
