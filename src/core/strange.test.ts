import { expect, test } from 'vitest';
import { placeAt, strangeCharacters } from './strange.ts';

const told = (text: string) =>
  strangeCharacters(text).map(
    ({ code, severity, at }) => `${at.line}:${at.column} ${code} ${severity}`,
  );

test('Vietnamese text, emoji, tabs and line ends are not strange', () => {
  expect(told('Điều “chỉnh” – 5 × 3 ≤ 20 … 👩‍🏫 ⭐\t½\r\n')).toEqual([]);
});

test.for([
  ['a\u0000', '1:2 U+0000 error'],
  ['a\n\u001b[31m', '2:1 U+001B error'],
  ['\u202edcba', '1:1 U+202E error'],
  ['\u2066', '1:1 U+2066 error'],
  ['\uf0b7 mục', '1:1 U+F0B7 error'],
  ['a\u{f0000}', '1:2 U+F0000 error'],
  ['\ufffd', '1:1 U+FFFD error'],
  ['a\u200e', '1:2 U+200E warning'],
  ['ngắt\u00ad', '1:5 U+00AD warning'],
] as const)('%j is told by its code', ([text, says]) => {
  expect(told(text)).toEqual([says]);
});

test('each is told once, five at most', () => {
  expect(told('\u202e\u202e\u202e')).toHaveLength(1);
  expect(told('\u0001\u0002\u0003\u0004\u0005\u0006\u0007')).toHaveLength(5);
});

test('a place counts lines and columns from 1', () => {
  expect(placeAt('ab\r\ncd', 5, 1)).toEqual({ line: 2, column: 2, endLine: 2, endColumn: 3 });
  expect(placeAt('', 0)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 2 });
});
