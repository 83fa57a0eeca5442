import { expect, test } from 'vitest';
import { judgeAcross } from '../wiring/testing/judge-across.ts';
import { numbersRise } from './numbers-rise.ts';

const judged = (...decisions: readonly (readonly [path: string, so: number, ngay: string])[]) =>
  judgeAcross(
    numbersRise('so', 'ngay'),
    Object.fromEntries(
      decisions.map(([path, so, ngay]) => [
        path.includes('/') ? path : `quyet-dinh/${path}.md`,
        `so: ${so}\nngay: ${ngay}`,
      ]),
    ),
  );

test('numbers that rise with the days are fine, and so are two on one day', () => {
  expect(judged(['a', 12, '2026-09-04'], ['b', 14, '2026-09-05'], ['c', 13, '2026-09-05'])).toEqual(
    [],
  );
});

test('a number used twice in a calendar year is told at both', () => {
  expect(judged(['a', 12, '2026-09-04'], ['b', 12, '2026-09-05'])).toEqual([
    'a:2 error Số 12 đã dùng cho b.md. Mỗi số chỉ dùng một lần trong một năm.',
    'b:2 error Số 12 đã dùng cho a.md. Mỗi số chỉ dùng một lần trong một năm.',
  ]);
});

test('a number lower than an earlier one is told', () => {
  expect(judged(['a', 12, '2026-09-04'], ['b', 9, '2026-10-01'])).toEqual([
    'b:2 warning Số 9 nhỏ hơn số 12 của ngày 04/09/2026, trước văn bản này. Xem lại "so" hoặc "ngay".',
  ]);
});

test('numbers begin anew in January, and the spring of the year before counts', () => {
  expect(judged(['a', 12, '2026-09-04'], ['b', 1, '2027-01-05'])).toEqual([]);
  expect(judged(['a', 12, '2026-09-04'], ['2025-2026/quyet-dinh/cu.md', 12, '2026-03-01'])).toEqual(
    ['a:2 error Số 12 đã dùng cho cu.md. Mỗi số chỉ dùng một lần trong một năm.'],
  );
});
