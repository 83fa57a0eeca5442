import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content, DataFile } from '../core/content.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { RecordFacts, SchoolRecord } from '../core/record.ts';
import { fileNameProblem } from '../core/file-name.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { MapOnDemand } from '../core/map-on-demand.ts';
import {
  readDataFile,
  readRecord,
  recordOf,
  refusal,
  unreadableDataFile,
  unreadableRecord,
} from './record.ts';
import { readTextFile, stampOf, type TextResult } from './text-file.ts';

/** What is known of the file at a path from an earlier run. */
export type Recall = (path: string) => RecordFacts | undefined;

/** Lists a content folder and reads the school's data; each record is read when it is asked for, unless its file is still the one that is known. Never throws for what a file holds. */
export const readContent = (folder: string, recall?: Recall): Content => {
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
  const records = new MapOnDemand(paths, (path) => recordAt(root, path, recall?.(path)));
  return { root, records, data, assets, findings };
};

const recordAt = (root: string, path: string, known: RecordFacts | undefined): SchoolRecord => {
  const file = join(root, path);
  const readAgain = () => textOf(readTextFile(file, MAX_RECORD));
  if (known?.version.stamp && known.version.stamp === stampOf(file))
    return recordOf(path, known, readAgain);
  const result = readTextFile(file, MAX_RECORD);
  if ('reason' in result) return unreadableRecord(path, result.reason, result.rule);
  const version = { hash: result.hash, stamp: result.stamp };
  return known?.version.hash === result.hash
    ? recordOf(path, { ...known, version }, readAgain)
    : readRecord(path, result.text, readAgain, version);
};

/** A file that has gone since it was first read is empty. */
const textOf = (result: TextResult): string => ('text' in result ? result.text : '');

const readData = (root: string, path: string): DataFile => {
  const result = readTextFile(join(root, path), MAX_DATA);
  return 'text' in result
    ? readDataFile(path, result.text)
    : unreadableDataFile(path, result.reason, result.rule);
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
