import { expect, test } from 'vitest';
import { placesIn } from './yaml-places.ts';

const text = 'lop: [3A1, 3A2]\nvang:\n  - ai: Lê Mai\n    ly_do: "ốm"\n';
const at = (...path: (string | number)[]) => {
  const { line, column, endLine, endColumn } = placesIn(text, 1)(path);
  return `${line}:${column}-${endLine}:${endColumn}`;
};

test('values are found by keys and positions', () => {
  expect(at('lop', 1)).toBe('1:12-1:15');
  expect(at('vang', 0, 'ly_do')).toBe('4:12-4:16');
});

test('a key has a place of its own', () => {
  expect(placesIn(text, 1)(['vang', 0, 'ai'], 'key')).toMatchObject({ line: 3, column: 5 });
});

test('a key is found whichever way its letters are composed', () => {
  const typed = `lop: 3A2\n${'Tuần'.normalize('NFD')}: 5\n`;
  expect(placesIn(typed, 1)(['Tuần'], 'key')).toMatchObject({ line: 2, column: 1, endColumn: 7 });
});

test('what is not there is told at what holds it', () => {
  expect(at('vang', 0, 'gi_do')).toBe('3:5-3:5');
  expect(at('khong_co')).toBe('1:1-1:1');
});

test('lines count from the first line that is given, also with CRLF', () => {
  expect(placesIn('a: 1\r\nb: 2\r\n', 10)(['b'])).toMatchObject({ line: 11, column: 4 });
});

test('an empty or broken text has a place all the same', () => {
  expect(placesIn('', 1)(['a'])).toMatchObject({ line: 1, column: 1 });
  expect(placesIn('a: [', 1)(['b'])).toMatchObject({ line: 1 });
});
