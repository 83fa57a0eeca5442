import { createHash } from 'node:crypto';
import { assert, asyncProperty, uint8Array, array } from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of, sha256OfPieces } from './sha256.ts';

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test('the hash is the one of Node, whole or in pieces', () =>
  assert(
    asyncProperty(array(uint8Array({ maxLength: 200 })), async (pieces) => {
      const whole = Buffer.concat(pieces);
      const known = createHash('sha256').update(whole).digest('hex');
      expect([sha256Of(whole), await sha256OfPieces(each(pieces))]).toEqual([known, known]);
    }),
  ));
