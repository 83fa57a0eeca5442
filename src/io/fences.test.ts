import { expect, test } from 'vitest';
import { headEnd } from './fences.ts';

const HEAD = '---\nlop: 3A2\n---\n';

test('the head ends below its closing line, whatever the line ends', () => {
  expect(headEnd(`${HEAD}\n## Một\n\n---\n`)).toBe(HEAD.length);
  expect(headEnd('---\r\nlop: 3A2\r\n---  \r\nthân')).toBe(22);
  expect(headEnd('---\n---')).toBe(7);
});

test('a second head, or a title with a colon, does not belong to the first one', () => {
  for (const body of ['lop: 3A1\ntuan: 6\n---\n', 'Lưu ý: đọc kĩ\n---\n', 'tuan: 6\n\n---\n'])
    expect(headEnd(`${HEAD}${body}`)).toBe(HEAD.length);
});

test('a list item that is a lone dash is not a closing line', () => {
  const head = '---\nds:\n  -\n    a: 1\n---\n';
  expect(headEnd(head)).toBe(head.length);
});

test.for([
  ['lop: 3A2\n---\n', 1, 'Thiếu dòng mở'],
  ['Môn học: Toán\n', 1, 'Thiếu dòng mở'],
  ['## Bài 1\n', 1, 'Thiếu phần đầu tệp'],
  ['', 1, 'Thiếu phần đầu tệp'],
  [`\n\n${HEAD}`, 1, 'còn dòng trống'],
  ['--\nlop: 3A2\n---\n', 1, 'đúng ba dấu gạch'],
  ['—-\nlop: 3A2\n---\n', 1, 'đúng ba dấu gạch'],
  [' ---\nlop: 3A2\n---\n', 1, 'đúng ba dấu gạch'],
  ['---js\nx\n---\n', 1, 'không có chữ gì theo sau'],
  ['---\nlop: 3A2\n--\n\n## Một\n', 3, 'đúng ba dấu gạch'],
  ['---\nlop: 3A2\n----\n\n## Một\n', 3, 'đúng ba dấu gạch'],
  ['---\nlop: 3A2\n—--\n\n## Một\n', 3, 'đúng ba dấu gạch'],
  ['---\nlop: 3A2\n—\n\n## Một\n\n---\n', 3, 'đúng ba dấu gạch'],
  ['---\nlop: 3A2\n--- hết\n', 3, 'đúng ba dấu gạch'],
  ['---\nlop: 3A2\n\n## Một\n', 4, 'Gõ thêm một dòng "---" ngay trên dòng này'],
  ['---\nlop: 3A2\n## Một\n', 3, 'Gõ thêm một dòng "---" ngay trên dòng này'],
  ['---\nlop: 3A2\n\n## Một\n\n---\n', 4, 'Gõ thêm một dòng "---" ngay trên dòng này'],
  ['---\nlop: 3A2\n\nKính gửi', 4, 'Gõ thêm một dòng "---" ngay trên dòng này'],
  ['---\nlop: 3A2', 2, 'chưa đóng'],
  ['---\nlop: 3A2\n---\ntuan: 6\n---\n\n## Một\n', 3, 'cắt đôi phần đầu tệp'],
  ['---\r\nlop: 3A2\r\n---\r\ntuan: 6\r\n  - a\r\n---\r\n', 3, 'Xóa dòng này'],
  ['---\nlop: 3A2\n--\ntuan: 6\n---', 3, 'Xóa dòng này'],
  ['---\n---\nlop: 3A2\n---\n', 2, 'Xóa dòng này'],
  ['---\nlop: 3A2\n--\ntuan: 6\n---\n\n## Một\n', 3, 'Xóa dòng này'],
] as const)('%j is told at its line', ([text, line, says]) => {
  const problem = headEnd(text);
  expect(problem).toMatchObject({ line });
  expect((problem as { message: string }).message).toContain(says);
});
