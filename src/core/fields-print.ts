import { createHash } from 'node:crypto';

/** Names a text: another text has another name. */
export const nameOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Names what the sound records of a folder say in their fields, from their names and `fieldsAsText`. */
export const fieldsPrint = (records: Iterable<readonly [name: string, fields: string]>): string =>
  nameOf(Array.from(records, ([name, fields]) => `${name}\t${fields}\n`).join(''));
