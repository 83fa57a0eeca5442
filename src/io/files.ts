import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content, DataFile } from '../core/content.ts';
import type { FileVersion, RecordFacts, SchoolRecord } from '../core/record.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { MapOnDemand } from '../core/map-on-demand.ts';
import { listContent, stampsOf, type ContentList } from './content-list.ts';
import {
  readDataFile,
  readRecord,
  recordOf,
  unreadableDataFile,
  unreadableRecord,
} from './record.ts';
import { stampOf } from './file-stamp.ts';
import { readTextFile, type TextResult } from './text-file.ts';

/** What is known of the file at a path from an earlier run. */
export type Recall = (path: string) => RecordFacts | undefined;

/** Lists a content folder, unless that was done, and reads the school's data; each record is read when it is asked for, unless its file is still the one that is known. Never throws for what a file holds. */
export const readContent = (folder: string, recall?: Recall, listed?: ContentList): Content => {
  const root = resolve(folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new EnvironmentProblem(
      `Không có thư mục hồ sơ ${root}. Kiểm tra lại --content, hoặc đứng ở thư mục của trường rồi chạy lại.`,
    );
  const list = listed ?? listContent(root);
  const { assets, findings } = list;
  const stamps = stampsOf(list);
  const data = new Map(list.data.map((path) => [path, readData(root, path)]));
  const records = new MapOnDemand(stamps, (path) =>
    recordAt(`${root}/${path}`, path, recall?.(path), stamps.get(path)),
  );
  return { root, records, data, assets, findings };
};

const recordAt = (
  file: string,
  path: string,
  known: RecordFacts | undefined,
  stamp: FileVersion['stamp'] = '',
): SchoolRecord => {
  const readAgain = () => textOf(readTextFile(file, MAX_RECORD));
  if (known?.version.stamp && known.version.stamp === (stamp || stampOf(file)))
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
const MAX_RECORD = 300_000;
const MAX_DATA = 100_000;
