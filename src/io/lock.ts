import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentProblem } from '../core/problem.ts';

/** Takes the lock of a folder, so that one run at a time works in it; gives back how to let go. A lock left by a crash is taken over. */
export const takeLock = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'dang-chay.lock');
  const mine = `${process.pid} ${startOf(process.pid) ?? ''}`;
  const own = `${path}.${process.pid}`;
  writeFileSync(own, mine);
  try {
    if (!tryLink(own, path)) {
      const holder = read(path);
      if (holder !== undefined && isAlive(holder)) throw busy(holder, path);
      putAside(path, holder);
      if (!tryLink(own, path)) throw busy(read(path) ?? '', path);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
};

/** A hard link either appears with its content or not at all. */
const tryLink = (own: string, path: string): boolean => {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Moves a dead run's lock away; if another run was quicker, its lock is put back. */
const putAside = (path: string, dead: string | undefined): void => {
  const aside = `${path}.${process.pid}.cu`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== dead && moved !== undefined && isAlive(moved)) tryLink(aside, path);
  rmSync(aside, { force: true });
};

/** Process ids are used again after a restart; on Linux the time of starting tells two apart. */
const isAlive = (holder: string): boolean => {
  const [pid = '', start = ''] = holder.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !start || startOf(Number(pid)) === start;
};

const startOf = (pid: number): string | undefined =>
  read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')[19];

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const busy = (holder: string, path: string): EnvironmentProblem =>
  new EnvironmentProblem(
    `Một lần gửi khác đang chạy (tiến trình ${holder.split(' ')[0] ?? ''}). Chờ lần đó xong rồi gõ lại. Nếu chắc chắn không còn lần nào chạy, xóa tệp ${path}.`,
  );
