import type { HashedFile } from '../core/given.ts';

/** The files that a letter names with their hashes: lines as `sha256sum` writes them. */
export const toldHashes = (bodies: readonly string[]): HashedFile[] => {
  const told = new Map<string, HashedFile>();
  for (const [, sha256 = '', name = ''] of bodies.join('\n').matchAll(LINE))
    told.set(`${sha256} ${name}`, { name, sha256 });
  return [...told.values()];
};

/** HTML ends its lines with a tag. */
const LINE = /(?<![0-9a-f])([0-9a-f]{64})(?: |&nbsp;){1,3}\*?([^\s<>"]+\.[a-z0-9]{2,5})(?![^\s<])/g;

/** Every SHA-256 in a text, as a person may paste it: with capitals, or in groups. */
export const hashesIn = (text: string): string[] => {
  const plain = text.toLowerCase();
  const grouped = plain.replace(/(?<=[0-9a-f])[ \t\r\n-]+(?=[0-9a-f])/g, '');
  return [...new Set([plain, grouped].flatMap((one) => one.match(HASH) ?? []))];
};

const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
