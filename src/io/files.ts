import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content, DataFile } from '../core/content.ts';
import type { Finding } from '../core/finding.ts';
import type { SchoolRecord } from '../core/record.ts';
import { readDataFile, readRecord, refusal } from './record.ts';

/** Reads a content folder in one pass: records, the school's data, the names of all other files. Never throws for what a file holds. */
export const readContent = (folder: string): Content => {
  const root = resolve(folder);
  const records = new Map<string, SchoolRecord>();
  const data = new Map<string, DataFile>();
  const assets = new Set<string>();
  const findings: Finding[] = [];
  for (const found of listFiles(root, '')) {
    if ('finding' in found) findings.push(found.finding);
    else if (found.path.endsWith('.md'))
      takeText(root, found.path, findings, (text, path) =>
        records.set(path, readRecord(path, text)),
      );
    else if (found.path.endsWith('.yml'))
      takeText(root, found.path, findings, (text, path) =>
        data.set(path, readDataFile(path, text)),
      );
    else assets.add(found.path);
  }
  return { root, records, data, assets, findings };
};

/** Larger text is not a record: it would take the machine's memory to read. */
const MAX_BYTES = 1_000_000;

type Found = { readonly path: string } | { readonly finding: Finding };

function* listFiles(root: string, below: string): Generator<Found> {
  for (const entry of entriesOf(join(root, below))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && !path.endsWith('.md')) yield* listFiles(root, path);
    else if (entry.isFile() && !path.endsWith('.mdx')) yield { path };
    else yield { finding: refusal(path, notAFile(entry)) };
  }
}

const entriesOf = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

const notAFile = (entry: Dirent): string =>
  entry.isSymbolicLink()
    ? 'Đây là một đường tắt (symlink). Chép chính tệp đó vào đây.'
    : entry.name.endsWith('.mdx')
      ? 'Hồ sơ chỉ dùng tệp .md. Đổi tên tệp thành .md.'
      : 'Đây không phải một tệp bình thường. Xóa đi hoặc đổi tên.';

const takeText = (
  root: string,
  path: string,
  findings: Finding[],
  take: (text: string, path: string) => void,
): void => {
  const result = readText(join(root, path));
  if ('text' in result) take(result.text, path);
  else findings.push(refusal(path, result.reason));
};

const readText = (file: string): { text: string } | { reason: string } => {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES)
      return {
        reason: `Tệp nặng ${Math.round(size / 1000)} KB, quá ${MAX_BYTES / 1000} KB. Tách thành nhiều bài; để hình trong tệp riêng.`,
      };
    return { text: decoder.decode(readFileSync(file)) };
  } catch (error) {
    if (error instanceof TypeError)
      return {
        reason:
          'Tệp không phải văn bản UTF-8. Mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8.',
      };
    return {
      reason: `Không đọc được tệp (${(error as NodeJS.ErrnoException).code ?? 'lỗi'}). Kiểm tra quyền đọc.`,
    };
  }
};

const decoder = new TextDecoder('utf-8', { fatal: true });
