import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { parseJson } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';

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

/** What this process writes into a lock that it takes. */
export const myself = (): string =>
  JSON.stringify({
    pid: process.pid,
    start: startOf(process.pid) ?? '',
    host: hostname(),
    user: userName(),
    since: new Date().toISOString(),
  } satisfies Holder);

/** A user that the machine has no name for still has a number. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '?');
  }
};

/** Who wrote a lock; undefined when its text is not whole. */
export const holderOf = (text: string): Holder | undefined =>
  holderSchema.safeParse(parseJson(text)).data;

/** Only of a process of this machine can it be known that it is gone. */
export const mayBeAlive = (text: string): boolean => {
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

/** A file's text; undefined when it is not there, or not to be read. */
export const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Who holds a lock, and what to do. */
export const busy = (text: string, path: string): EnvironmentProblem => {
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
