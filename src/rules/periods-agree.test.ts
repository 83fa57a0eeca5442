import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { periodsAgree } from './periods-agree.ts';

const judged = (so_tiet: number, tiet_ppct?: string) =>
  judge(periodsAgree('so_tiet', 'tiet_ppct'), lesson(), { fields: { so_tiet, tiet_ppct } });

test('as many periods as the range tells are fine', () => {
  expect([...judged(1, '41'), ...judged(2, '41-42'), ...judged(3)]).toEqual([]);
});

test('another number is told', () => {
  expect(judged(1, '41-42')[0]).toContain('kể 2 tiết nhưng "so_tiet" ghi 1');
});

test('a range that runs backwards tells of no period', () => {
  expect(judged(1, '42-40')[0]).toContain('kể 0 tiết');
});
