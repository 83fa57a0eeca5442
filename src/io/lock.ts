import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';

/** Takes the lock of a folder, so that one run at a time works in it; gives back how to let go. A lock left by a crash on this machine is taken over; of another machine's it cannot be known whether it still runs, so its lock stays. */
export const takeLock = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'dang-chay.lock');
  const mine = JSON.stringify(myself());
  const own = `${path}.${hostname()}.${process.pid}`;
  writeFileSync(own, mine);
  try {
    if (!tryLink(own, path)) {
      const holder = read(path);
      if (holder !== undefined && mayBeAlive(holder)) throw busy(holder, path);
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

const holderSchema = z.object({
  pid: z.int(),
  /** When the process started, in the machine's own count: process ids are used again after a restart. */
  start: z.string(),
  host: z.string(),
  user: z.string(),
  /** ISO 8601. */
  since: z.string(),
});

type Holder = z.output<typeof holderSchema>;

const myself = (): Holder => ({
  pid: process.pid,
  start: startOf(process.pid) ?? '',
  host: hostname(),
  user: userName(),
  since: new Date().toISOString(),
});

/** A user that the machine has no name for still has a number. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '?');
  }
};

const holderOf = (text: string): Holder | undefined => holderSchema.safeParse(parseJson(text)).data;

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
  const aside = `${path}.${hostname()}.${process.pid}.cu`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== dead && moved !== undefined && mayBeAlive(moved)) tryLink(aside, path);
  rmSync(aside, { force: true });
};

/** Only of a process of this machine can it be known that it is gone. */
const mayBeAlive = (text: string): boolean => {
  const holder = holderOf(text);
  if (!holder || holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !holder.start || startOf(holder.pid) === holder.start;
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

const busy = (text: string, path: string): EnvironmentProblem => {
  const holder = holderOf(text);
  const who = holder
    ? `${holder.user} đang giữ thư mục này trên máy ${holder.host} từ ${localTime(holder.since)} (tiến trình ${holder.pid})`
    : 'không rõ ai đang giữ thư mục này';
  return new EnvironmentProblem(
    `Một lần gửi khác đang chạy: ${who}. Chờ lần đó xong rồi gõ lại. Nếu chắc chắn không còn lần nào chạy, kể cả trên máy ấy, xóa tệp ${path} rồi gõ lại.`,
  );
};

const localTime = (iso: string): string => {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : at.toLocaleString('vi-VN', { hour12: false });
};
