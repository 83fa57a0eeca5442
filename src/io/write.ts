import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: beside it first, flushed to the disk, then renamed. Folders are made as needed; permissions are as usual unless given. */
export const writeWhole = (path: string, content: string | Uint8Array, mode?: number): void => {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${process.pid}-${process.hrtime.bigint()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (mode !== undefined) fchmodSync(file, mode);
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** Removes a file that a run which is no more left behind while writing; true when the path is of such a file. */
export const removeLeftover = (path: string): boolean => {
  const [, pid] = LEFTOVER.exec(basename(path)) ?? [];
  if (pid === undefined || isRunning(Number(pid))) return false;
  rmSync(path, { force: true });
  return true;
};

/** The name that `writeWhole` gives a file until it is whole. */
const LEFTOVER = /^\.(\d+)-\d+\.tmp$/;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** Puts another text in the place of a plain file's, when the file still says `from`; its byte order mark and permissions stay. False when it says something else. */
export const replaceText = (path: string, from: string, to: string): boolean => {
  const stat = lstatSync(path);
  if (!stat.isFile()) return false;
  const bytes = readFileSync(path);
  const mark = bytes.subarray(0, 3).equals(MARK) ? MARK : bytes.subarray(0, 0);
  if (!bytes.equals(Buffer.concat([mark, Buffer.from(from)]))) return false;
  writeWhole(path, Buffer.concat([mark, Buffer.from(to)]), stat.mode);
  return true;
};

/** The byte order mark that Notepad puts in front of UTF-8. */
const MARK = Buffer.from('\ufeff');
