import type { HashedFile } from '../core/given.ts';

/** The files that a letter names with their hashes: a hash below the name of its file, or before it as `sha256sum` writes. */
export const toldHashes = (bodies: readonly string[]): HashedFile[] => {
  const told = new Map<string, HashedFile>();
  // HTML has its lines in tags.
  const text = bodies.map((body) => body.replace(/<[^>]*>/g, '\n')).join('\n');
  for (const found of [...text.matchAll(BELOW), ...text.matchAll(BESIDE)]) {
    const { name = '', sha256 = '' } = found.groups ?? {};
    told.set(`${sha256} ${name}`, { name, sha256 });
  }
  return [...told.values()];
};

const BELOW =
  /(?<name>[^\s/\\]+\.[a-z0-9]{2,5})[ \t]*[\r\n]+\s*(?<sha256>[0-9a-f]{64})[ \t]*(?=[\r\n]|$)/g;
const BESIDE =
  /(?<![0-9a-f])(?<sha256>[0-9a-f]{64})(?: |&nbsp;){1,3}\*?(?<name>\S+\.[a-z0-9]{2,5})(?!\S)/g;

/** Every SHA-256 in a text, as a person may paste it: with capitals, or in groups. */
export const hashesIn = (text: string): string[] => {
  const plain = text.toLowerCase();
  const grouped = plain.replace(/(?<=[0-9a-f])[ \t\r\n-]+(?=[0-9a-f])/g, '');
  return [...new Set([plain, grouped].flatMap((one) => one.match(HASH) ?? []))];
};

const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
