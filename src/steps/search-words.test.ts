import { expect, test } from 'vitest';
import { wordsWithoutBar } from './search-words.ts';

test('a word with đ is given with d, its other marks kept', () => {
  expect(wordsWithoutBar('Con đường, ĐÈN (đỏ)')).toEqual(['dèn', 'dường', 'dỏ']);
});

test('words without đ are not repeated', () => {
  expect(wordsWithoutBar('bà nước duyên')).toEqual([]);
});

test('decomposed letters count as composed ones', () => {
  expect(wordsWithoutBar('đường'.normalize('NFD'))).toEqual(['dường']);
});
