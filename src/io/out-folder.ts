import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from './write.ts';

/** What is known of one file that was written before. */
export interface Stamp {
  /** Hash of everything the file was made from. */
  readonly from: string;
  readonly bytes: number;
}

/** A folder of outputs that remembers what each was made from. */
export interface OutFolder {
  readonly path: string;
  /** True when that output is in place, whole and made from the same. */
  isFresh(output: string, from: string): boolean;
  /** Writes it whole or not at all. */
  write(output: string, bytes: Uint8Array, from: string): void;
  /** Keeps what was written, for the next run. */
  save(): void;
}

/** Opens a folder of outputs. Each part of a shared job keeps a list of its own, so that parts can be put together. */
export const openOutFolder = (folder: string, part = ''): OutFolder => {
  const path = resolve(folder);
  const known = readStamps(path);
  const list = `${LIST}${part}.json`;
  const own: Record<string, Stamp> = readStampsOf(path, list);
  const save = (): void => writeWhole(join(path, list), JSON.stringify(sorted(own), null, 1));
  return {
    path,
    isFresh: (output, from) => {
      const stamp = known.get(output);
      return stamp?.from === from && sizeOf(join(path, output)) === stamp.bytes;
    },
    write: (output, bytes, from) => {
      writeWhole(join(path, output), bytes);
      own[output] = { from, bytes: bytes.length };
    },
    save,
  };
};

const LIST = '.da-in';

const readStamps = (folder: string): Map<string, Stamp> => {
  const lists = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith(LIST) && name.endsWith('.json'))
        .sort()
    : [];
  return new Map(lists.flatMap((list) => Object.entries(readStampsOf(folder, list))));
};

const readStampsOf = (folder: string, list: string): Record<string, Stamp> => {
  try {
    return JSON.parse(readFileSync(join(folder, list), 'utf8')) as Record<string, Stamp>;
  } catch {
    return {};
  }
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1;

const sorted = (stamps: Record<string, Stamp>): Record<string, Stamp> =>
  Object.fromEntries(Object.entries(stamps).sort(([a], [b]) => (a < b ? -1 : 1)));
