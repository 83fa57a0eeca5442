import { expect, test } from 'vitest';
import { lineAt, placeOfLine } from './place.ts';

test('a line is counted from 1 and has no line end', () => {
  expect([1, 2, 3, 4].map((line) => lineAt('a\r\n b \nc', line))).toEqual(['a', ' b ', 'c', '']);
});

test('each text has lines of its own', () => {
  expect([lineAt('a\nb', 2), lineAt('c\nd', 2), lineAt('a\nb', 2)]).toEqual(['b', 'd', 'b']);
});

test('a place holds the words of its line', () => {
  expect(placeOfLine('a\n  bc ', 2)).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 5 });
  expect(placeOfLine('a\n', 2)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 1 });
});
