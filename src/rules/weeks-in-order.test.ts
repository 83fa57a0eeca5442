import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { weeksInOrder } from './weeks-in-order.ts';

const judged = (tu: unknown, den: unknown) =>
  judge(weeksInOrder('tu', 'den'), '---\ntu: 1\nden: 2\n---\n', { fields: { tu, den } });

test('the same week, or a later one, is fine', () => {
  expect([...judged(5, 5), ...judged(5, 6)]).toEqual([]);
});

test('an earlier second week is told', () => {
  expect(judged(6, 5)).toEqual(['3:6 "den" (tuần 5) trước "tu" (tuần 6). Sửa một trong hai.']);
});

test('a missing week is left to the fields', () => {
  expect(judged(undefined, 5)).toEqual([]);
});
