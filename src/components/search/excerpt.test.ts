import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { WORDS_MARK } from './mark.ts';

const found = (content: string, query: string): string[] =>
  excerptOf(content, query)
    .filter((piece) => piece.found)
    .map(({ text }) => text);

test('words are found without tone marks and without đ, and shown as they are written', () => {
  expect(found('Bà đi trên con đường làng', 'duong')).toEqual(['đường']);
});

test('the excerpt stands where most words of the query are, not at the first beginning of one', () => {
  const content = `bài báo ${'chữ khác '.repeat(60)} bà gánh nước về`;
  expect(found(content, 'ba nuoc')).toEqual(['bà', 'nước']);
});

test('words put in for the search alone are not shown', () => {
  expect(
    excerptOf(`Con đường ${WORDS_MARK} dường`, 'duong')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Con đường');
});

test('a text without the words is shown from its beginning', () => {
  expect(excerptOf('Một hai ba', 'xyz')).toEqual([{ text: 'Một hai ba', found: false }]);
});

test('letters of two UTF-16 units do not shift the places', () => {
  expect(found('😀😀 đường', 'duong')).toEqual(['đường']);
});
