import { createHash } from 'node:crypto';
import type { CheckedRecord } from './record.ts';

/** Names a text: another text has another name. */
export const nameOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Names what the sound records of a folder say in their fields. */
export const fieldsPrint = (
  names: readonly string[],
  fields: readonly CheckedRecord['fields'][],
): string => nameOf(JSON.stringify([names, fields]));
