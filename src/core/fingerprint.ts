import { createHash } from 'node:crypto';

/** What tells that a text is still the one that was read: the same for NFD, other line ends and spaces at the ends of lines. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(normalised(text)).digest('hex').slice(0, LENGTH);

const LENGTH = 16;

const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
