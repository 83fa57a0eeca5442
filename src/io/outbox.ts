import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { journalEntrySchema, type JournalEntry } from '../core/outbox.ts';
import { parseJson } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { writeWhole } from './write.ts';

/** The journal's name in its folder. */
export const JOURNAL = 'so-gui.jsonl';

/** The journal of a release: lines are added and flushed to the disk, never changed. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Returns when the line is on the disk. */
  append(entry: Omit<JournalEntry, 'at'>): void;
  close(): void;
}

/** True when a folder holds a journal. */
export const hasJournal = (folder: string): boolean => existsSync(join(folder, JOURNAL));

/** The lines of a folder's journal; none when there is no journal. */
export const readJournal = (folder: string): JournalEntry[] =>
  hasJournal(folder) ? parse(join(folder, JOURNAL)).entries : [];

/** Begins a journal with lines that are there all or not at all. */
export const startJournal = (
  folder: string,
  entries: readonly Omit<JournalEntry, 'at'>[],
): Journal => {
  const at = new Date().toISOString();
  const lines = entries.map((entry) => `${JSON.stringify({ ...entry, at })}\n`);
  writeWhole(join(folder, JOURNAL), lines.join(''));
  return openJournal(folder);
};

/** Opens the journal of a folder to add to it. A line torn by a crash is dropped: nothing was done on the strength of it. */
export const openJournal = (folder: string): Journal => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, JOURNAL);
  const { entries, whole } = existsSync(path) ? parse(path) : { entries: [], whole: 0 };
  if (existsSync(path)) truncateSync(path, whole);
  const file = openSync(path, 'a');
  flushFolder(folder);
  return {
    entries,
    append: (entry) => {
      const stamped = { ...entry, at: new Date().toISOString() };
      writeSync(file, `${JSON.stringify(stamped)}\n`);
      fsyncSync(file);
      entries.push(stamped);
    },
    close: () => closeSync(file),
  };
};

const parse = (path: string): { entries: JournalEntry[]; whole: number } => {
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  return { entries: lines.map((line, index) => entryOf(line, index + 1, path)), whole };
};

const entryOf = (line: string, number: number, path: string): JournalEntry => {
  const result = journalEntrySchema.safeParse(parseJson(line));
  if (result.success) return result.data;
  throw new EnvironmentProblem(
    `Sổ gửi ${path} hỏng ở dòng ${number} nên không biết thư nào đã gửi. Lấy lại tệp này từ bản sao lưu; đừng xóa.`,
  );
};

/** So that the journal's name itself outlives a power cut; Windows has no such call and needs none. */
const flushFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
