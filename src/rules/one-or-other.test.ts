import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { oneOrOther } from './one-or-other.ts';

const judged = (fields: Record<string, unknown>) =>
  judge(oneOrOther('ngay_day', ['tu_ngay', 'den_ngay']), lesson(), { fields });

test('one of the two ways is fine', () => {
  expect(judged({ ngay_day: 'a' })).toEqual([]);
  expect(judged({ tu_ngay: 'a', den_ngay: 'b' })).toEqual([]);
});

test('both ways at once are told', () => {
  expect(judged({ ngay_day: 'a', tu_ngay: 'b' })[0]).toContain('Đã có "ngay_day" thì bỏ "tu_ngay"');
});

test('neither way, or half of the second, is told with what to type', () => {
  expect(judged({})[0]).toContain('Gõ thêm "ngay_day: 2026-10-05"');
  expect(judged({ tu_ngay: 'a' })).toHaveLength(1);
});
