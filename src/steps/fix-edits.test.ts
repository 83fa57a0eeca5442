import { expect, test } from 'vitest';
import { mendSafely } from './fix-edits.ts';

test('a group of very many edits is made like any other', () => {
  const edits = Array.from({ length: 200_000 }, (_, at) => ({ from: at, to: at + 1, text: '-' }));
  expect(mendSafely('•'.repeat(200_000), [edits], () => true)).toEqual({
    text: '-'.repeat(200_000),
    mends: 200_000,
  });
});
