import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { NOT_UTF8, notText } from '../core/not-text.ts';
import type { FileVersion } from '../core/record.ts';
import { stampFrom } from './file-stamp.ts';

/** The text of a file, with the hash of its bytes and its stamp; or the sentence that says why there is none. */
export type TextResult =
  | { readonly text: string; readonly hash: string; readonly stamp: FileVersion['stamp'] }
  | { readonly reason: string; readonly rule?: string };

/** Reads a file of at most `limit` bytes as UTF-8. Never throws for what it finds. */
export const readTextFile = (file: string, limit: number): TextResult => {
  try {
    const { stat, bytes } = readUpTo(file, limit);
    if (!bytes)
      return {
        reason: `Tệp nặng ${Math.round(stat.size / 1000)} KB, quá ${limit / 1000} KB. Tách thành nhiều tệp; để hình trong tệp riêng.`,
      };
    const refused = notText(bytes);
    if (refused) return refused;
    return {
      text: decoder.decode(bytes),
      hash: hash('sha256', bytes).slice(0, 32),
      stamp: stampFrom(stat),
    };
  } catch (error) {
    if (error instanceof TypeError) return { reason: NOT_UTF8, rule: 'bang-ma' };
    return {
      reason: `Không đọc được tệp (${(error as NodeJS.ErrnoException).code ?? 'lỗi'}). Kiểm tra quyền đọc.`,
    };
  }
};

/** The bytes of a file, until the next one is read, and what the disk told of it before: what changes after that is seen the next time. */
const readUpTo = (file: string, limit: number): { stat: Stats; bytes?: Uint8Array } => {
  const open = openSync(file, 'r');
  try {
    const stat = fstatSync(open);
    if (stat.size > limit) return { stat };
    if (room.length < stat.size) room = Buffer.allocUnsafeSlow(2 * stat.size);
    let end = 0;
    for (let more = -1; end < stat.size && more !== 0; end += more)
      more = readSync(open, room, end, stat.size - end, end);
    return { stat, bytes: room.subarray(0, end) };
  } finally {
    closeSync(open);
  }
};

/** Used again and again: a school year is 24,000 files. */
let room = Buffer.allocUnsafeSlow(64 * 1024);

const decoder = new TextDecoder('utf-8', { fatal: true });
