import { expect, test } from 'vitest';
import { mendSafely } from './fix-edits.ts';

test('edits of one group are all made, however many there are', () => {
  const stars = '*'.repeat(200_000);
  const edits = Array.from(stars, (_, from) => ({ from, to: from + 1, text: '-' }));
  expect(mendSafely(stars, [edits], () => true)).toEqual({
    text: '-'.repeat(200_000),
    mends: 200_000,
  });
});

test('a group that would change the meaning is left, and the others are made', () => {
  const groups = [0, 1, 2].map((from) => [{ from, to: from + 1, text: '-' }]);
  expect(mendSafely('abc', groups, (mended) => mended.includes('b'))).toEqual({
    text: '-b-',
    mends: 2,
  });
});
