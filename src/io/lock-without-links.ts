import { closeSync, fsyncSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';
import { busy, holderOf, mayBeAlive, read } from './lock-holder.ts';

/** A lock that a process wants. */
export interface WantedLock {
  readonly path: string;
  /** What the lock is to say. */
  readonly mine: string;
  /** A file that says the same, beside the lock, from before it is taken until it is whole. */
  readonly own: string;
}

/** Takes a lock where the file system knows no hard links: FAT on a stick, some shares. A lock is made there before it says whose it is, so one that a crash left without words is known by its maker's own file. */
export const takeWithoutLinks = (wanted: WantedLock): void => {
  const { path, mine } = wanted;
  if (create(path, mine)) return;
  if (isDead(wanted)) removeDead(wanted);
  if (!create(path, mine)) throw busy(read(path) ?? '', path);
};

/** One at a time removes what a crash left, and looks again before: nobody's new lock is taken for the dead one. */
const removeDead = (wanted: WantedLock): void => {
  const clearing = `${wanted.path}.don`;
  if (!create(clearing, wanted.mine)) throw busy(read(clearing) ?? '', clearing);
  try {
    if (isDead(wanted)) rmSync(wanted.path, { force: true });
  } finally {
    rmSync(clearing, { force: true });
  }
};

/** False when there is no lock any more; refuses when its holder may be alive. */
const isDead = (wanted: WantedLock): boolean => {
  const { path } = wanted;
  const text = read(path);
  if (text === undefined) return false;
  const makers = holderOf(text) ? [text] : makersOf(wanted);
  // A maker that is not seen any more has finished meanwhile.
  if (read(path) !== text) return isDead(wanted);
  const held = makers.length === 0 ? '' : makers.find(mayBeAlive);
  if (held !== undefined) throw busy(held, path);
  return true;
};

/** What the own files of others say that took the lock, or died while they did. */
const makersOf = ({ path, own }: WantedLock): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.`) && /\.\d+$/.test(name))
    .filter((name) => name !== basename(own))
    .map((name) => read(join(dirname(path), name)) ?? '');

/** A file under a name that was free; false when it was not. */
const create = (path: string, text: string): boolean => {
  const file = openNew(path);
  if (file === undefined) return false;
  try {
    writeFileSync(file, text);
    fsyncSync(file);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw unlockable(path, error);
  } finally {
    closeSync(file);
  }
};

const openNew = (path: string): number | undefined => {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw unlockable(path, error);
  }
};

const unlockable = (path: string, error: unknown): EnvironmentProblem =>
  new EnvironmentProblem(
    `Không khóa được thư mục ${dirname(path)} (${(error as NodeJS.ErrnoException).code ?? 'lỗi lạ'}), nên không thể chắc chỉ có một lần gửi chạy ở đó; chưa gửi gì. Dùng --out để chọn thư mục trên ổ đĩa của máy này.`,
  );
