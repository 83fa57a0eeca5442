import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content, DataFile } from '../core/content.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { SchoolRecord } from '../core/record.ts';
import { fileNameProblem } from '../core/file-name.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { MapOnDemand } from '../core/map-on-demand.ts';
import {
  readDataFile,
  readRecord,
  refusal,
  unreadableDataFile,
  unreadableRecord,
} from './record.ts';

/** Lists a content folder and reads the school's data; each record is read when it is asked for. Never throws for what a file holds. */
export const readContent = (folder: string): Content => {
  const root = resolve(folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new EnvironmentProblem(
      `Không có thư mục hồ sơ ${root}. Kiểm tra lại --content, hoặc đứng ở thư mục của trường rồi chạy lại.`,
    );
  const paths: string[] = [];
  const data = new Map<string, DataFile>();
  const assets = new Set<string>();
  const findings: Finding[] = [];
  for (const found of listFiles(root, '')) {
    if ('finding' in found) findings.push(found.finding);
    else if (found.path.endsWith('.md')) paths.push(found.path);
    else if (found.path.endsWith('.yml')) data.set(found.path, readData(root, found.path));
    else assets.add(found.path);
  }
  const records = new MapOnDemand(paths, (path) => recordAt(root, path));
  return { root, records, data, assets, findings };
};

const recordAt = (root: string, path: string): SchoolRecord => {
  const read = () => readText(join(root, path), MAX_RECORD);
  const result = read();
  return 'text' in result
    ? readRecord(path, result.text, () => textOf(read()))
    : unreadableRecord(path, result.reason);
};

/** A file that has gone since it was first read is empty. */
const textOf = (result: TextResult): string => ('text' in result ? result.text : '');

const readData = (root: string, path: string): DataFile => {
  const result = readText(join(root, path), MAX_DATA);
  return 'text' in result
    ? readDataFile(path, result.text)
    : unreadableDataFile(path, result.reason);
};

/** Larger text is no record, and no school's data: it would take the machine's memory and time to read. */
const MAX_RECORD = 1_000_000;
const MAX_DATA = 100_000;

type Found = { readonly path: string } | { readonly finding: Finding };

function* listFiles(root: string, below: string): Generator<Found> {
  const entries = entriesOf(join(root, below));
  if (!entries)
    yield { finding: refusal(below, 'Không đọc được thư mục này. Kiểm tra quyền đọc.') };
  for (const entry of entries ?? []) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) continue;
    const badName = fileNameProblem(entry.name);
    if (badName) yield { finding: refusal(path, badName, fileStart, 'ten-tep') };
    else if (entry.isDirectory() && !path.endsWith('.md')) yield* listFiles(root, path);
    else if (entry.isFile() && !MISNAMED.test(path)) yield { path };
    else yield { finding: refusal(path, notARecord(entry)) };
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
const MISNAMED = /\.(mdx|markdown|(?!md$)[mM][dD])$/;

const notARecord = (entry: Dirent): string =>
  entry.isSymbolicLink()
    ? 'Đây là một đường tắt (symlink). Chép chính tệp đó vào đây.'
    : entry.isFile()
      ? 'Hồ sơ chỉ dùng tệp .md. Đổi tên tệp thành .md.'
      : 'Đây không phải một tệp bình thường. Xóa đi hoặc đổi tên.';

type TextResult = { readonly text: string } | { readonly reason: string };

const readText = (file: string, limit: number): TextResult => {
  try {
    const { size } = statSync(file);
    if (size > limit)
      return {
        reason: `Tệp nặng ${Math.round(size / 1000)} KB, quá ${limit / 1000} KB. Tách thành nhiều tệp; để hình trong tệp riêng.`,
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
