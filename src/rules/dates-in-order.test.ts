import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { datesInOrder } from './dates-in-order.ts';

const head = '---\ntu_ngay: a\nden_ngay: b\nds:\n  - den_ngay: c\n---\n';
const judged = (fields: Record<string, unknown>, list?: string) =>
  judge(datesInOrder(list), head, { fields });

test('the same day, or a later one, is fine', () => {
  expect(judged({ tu_ngay: '2026-10-05', den_ngay: '2026-10-05' })).toEqual([]);
});

test('an earlier second day is told at its place', () => {
  expect(judged({ tu_ngay: '2026-10-05', den_ngay: '2026-10-04' })[0]).toContain(
    '3:11 "den_ngay" (04/10/2026) trước "tu_ngay" (05/10/2026)',
  );
});

test('each item of a list is looked at; a missing day is not', () => {
  const ds = [{ tu_ngay: '2026-10-05', den_ngay: '2026-10-04' }, { tu_ngay: '2026-10-05' }];
  expect(judged({ ds }, 'ds')).toHaveLength(1);
  expect(judged({ ds }, 'ds')[0]).toMatch(/^5:15 /);
});
