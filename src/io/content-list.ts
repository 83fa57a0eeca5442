import { readdirSync, type Dirent } from 'node:fs';
import { fileNameProblem } from '../core/file-name.ts';
import { fileStart, refusal, type Finding } from '../core/finding.ts';
import { placeIn } from '../core/path.ts';
import type { FileVersion } from '../core/record.ts';

/** What lies in a content folder, by path from it; nothing has been read. */
export interface ContentList {
  /** The records of each folder as `listed` writes them: a school year has few folders. */
  readonly folders: ReadonlyMap<string, string>;
  readonly data: readonly string[];
  /** Pictures and other files. */
  readonly assets: ReadonlySet<string>;
  /** What can be no file of a school. */
  readonly findings: readonly Finding[];
}

/** Lists a content folder, each folder in the order of code units. Never throws for what it finds. */
export const listContent = (
  root: string,
  stamp: (file: string) => FileVersion['stamp'] = () => '',
): ContentList => {
  const folders = new Map<string, string>();
  const data: string[] = [];
  const assets = new Set<string>();
  const findings: Finding[] = [];
  for (const found of listFiles(root, '')) {
    if ('finding' in found) findings.push(found.finding);
    else if (found.path.endsWith('.md')) {
      const [folder, name] = placeIn(found.path);
      const before = folders.get(folder) ?? '';
      folders.set(folder, before + listed(name, stamp(`${root}/${found.path}`)));
    } else if (found.path.endsWith('.yml')) data.push(found.path);
    else assets.add(found.path);
  }
  return { folders, data, assets, findings };
};

/** A file's name, with what the disk tells of it where it was asked; no name has the sign between them. */
export const listed = (name: string, stamp: FileVersion['stamp']): string => `${name}|${stamp}|`;

/** The records of a list by their paths, with what the disk tells of each, where it was asked. */
export const stampsOf = ({ folders }: ContentList): ReadonlyMap<string, FileVersion['stamp']> =>
  new Map([...folders].flatMap(([folder, text]) => stampsIn(folder, text)));

/** The same of one folder. */
export const stampsIn = (folder: string, text: string): [path: string, stamp: string][] => {
  const parts = text.split('|');
  const below = folder ? `${folder}/` : '';
  return Array.from({ length: (parts.length - 1) / 2 }, (_, index) => [
    below + (parts[2 * index] ?? ''),
    parts[2 * index + 1] ?? '',
  ]);
};

type Found = { readonly path: string } | { readonly finding: Finding };

function* listFiles(root: string, below: string): Generator<Found> {
  const entries = entriesOf(below ? `${root}/${below}` : root);
  if (!entries)
    yield { finding: refusal(below, 'Không đọc được thư mục này. Kiểm tra quyền đọc.') };
  for (const entry of entries ?? []) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) continue;
    const badName = fileNameProblem(entry.name);
    if (badName) yield { finding: refusal(path, badName, fileStart, 'ten-tep') };
    else if (entry.isDirectory() && !path.endsWith('.md')) yield* listFiles(root, path);
    else if (entry.isFile() && !MISNAMED.test(path)) yield { path };
    else yield { finding: refusal(path, notARecord(entry), fileStart, ruleFor(entry)) };
  }
}

/** Everything in a folder, in the order of code units; undefined when it cannot be listed. */
const entriesOf = (folder: string): Dirent[] | undefined => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
};

/** Nearly `.md`, and so a record that would be passed over in silence. */
const MISNAMED = /\.(mdx|markdown|(?!md$)[mM][dD]|[mM][dD]\.(txt|docx?|rtf|pdf|html?))$/;

const ruleFor = (entry: Dirent): string => (entry.isFile() ? 'duoi-tep' : 'doc-tep');

const notARecord = (entry: Dirent): string =>
  entry.isSymbolicLink()
    ? 'Đây là một đường tắt (symlink). Chép chính tệp đó vào đây.'
    : entry.isFile()
      ? /\.(docx?|rtf|pdf)$/i.test(entry.name)
        ? 'Hồ sơ chỉ dùng tệp đuôi .md. Mở tệp này, chép chữ sang một tệp .md mới.'
        : `Hồ sơ chỉ dùng tệp đuôi .md. Đổi tên tệp thành: ${entry.name.replace(MISNAMED, '')}.md`
      : 'Đây không phải một tệp bình thường. Xóa đi hoặc đổi tên.';
