import { expect, test } from 'vitest';
import { breakable } from './breakable.ts';

const shown = (text: string): string => breakable(text).replaceAll('\u200b', '|');

test.each([
  'Đọc bài tập đọc, trả lời câu hỏi 1, 2.',
  'Họ tên: .........',
  'mai@bensen.example',
  '1.000.000.000',
])('%s needs no place to break', (text) => {
  expect(breakable(text)).toBe(text);
});

test.each([
  ['Họ tên:..........', 'Họ tên:.|.|.|.|.|.|.|.|.|.'],
  [`${'…'.repeat(10)} a`, '…|…|…|…|…|…|…|…|…|… a'],
  ['__________', '_|_|_|_|_|_|_|_|_|_'],
  ['ngoc-quyen@bensen.edu.example', 'ngoc-|quyen@|bensen.|edu.|example'],
  ['https://hoclieu.vn/a?b=c', 'https://|hoclieu.|vn/|a?|b=|c'],
  ['a'.repeat(23), `${'a'.repeat(20)}|a|a|a`],
  [`${'a'.repeat(20)}\u0323b`, `${'a'.repeat(20)}\u0323|b`],
])('%s may end a line inside', (text, broken) => {
  expect(shown(text)).toBe(broken);
});

test.each(['a', '.', 'a.', '@', '_ '])('a megabyte of %s is looked at once', (piece) => {
  const start = performance.now();
  breakable(piece.repeat(1_000_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(5_000);
});
