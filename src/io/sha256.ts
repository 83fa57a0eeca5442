import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 as 64 digits, the same in a browser as in Node: a page opened from disk may have no crypto of its own. */
export const sha256Of = (bytes: Uint8Array): string => hex(sha256(bytes));

/** The same of bytes that come piece by piece, so that a big file never lies in memory whole. */
export const sha256OfPieces = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = sha256.create();
  for await (const piece of pieces) hash.update(piece);
  return hex(hash.digest());
};

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
