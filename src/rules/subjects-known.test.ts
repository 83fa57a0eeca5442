import { expect, test } from 'vitest';
import { readDataFile } from '../io/record.ts';
import { schoolFiles } from '../wiring/testing/small-school.ts';
import { subjectsKnown } from './subjects-known.ts';

const LIST = '2026-2027/nhan-su.yml';

const judged = (mon: string, path = LIST): string[] =>
  subjectsKnown(['Toán', 'Đạo đức', 'Giáo dục thể chất', 'Nghệ thuật (Âm nhạc)'])(
    readDataFile(
      path,
      String(schoolFiles[LIST]).replace('to: to-3, ', () => `to: to-3, mon: ${mon}, `),
    ),
  ).map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`);

test('subjects of the curriculum are let be, and so is what is no staff list', () => {
  expect(judged('[Toán, Giáo dục thể chất]')).toEqual([]);
  expect(judged('[Thể dục]', '2026-2027/nam-hoc.yml')).toEqual([]);
  expect(judged('Thể dục')).toEqual([]);
});

test.for([
  ['[Toán, Thể dục]', 'Không có môn "Thể dục". Có phải "Giáo dục thể chất"?'],
  ['[Toán, Âm nhạc]', 'Không có môn "Âm nhạc". Gõ: Nghệ thuật (Âm nhạc)'],
  ['[Toán, Bơi]', 'Không có môn "Bơi". Ghi đúng như ở dòng "mon_hoc" của bài dạy.'],
] as const)('of the subjects %s the other is told', ([mon, told]) => {
  expect(judged(mon)).toEqual([expect.stringMatching(/^4:\d+ warning /)]);
  expect(judged(mon)[0]).toContain(told);
});
