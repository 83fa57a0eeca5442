import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { judge } from '../wiring/testing/judge.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { referencesKnown } from './references.ts';

const judged = (fields: Record<string, unknown>) =>
  judge(referencesKnown(kinds), lesson(), { fields });

test('what the school year knows is fine', () => {
  expect(judged({ giao_vien: 'le-thi-mai', lop: ['3A1', '3A2'], tuan: 5 })).toEqual([]);
});

test("a teacher's name is answered with the id", () => {
  expect(judged({ giao_vien: 'lê thị mai' })[0]).toMatch(/^8:12 .*Gõ: giao_vien: le-thi-mai$/);
});

test('a person not yet filled in is asked for', () => {
  expect(judged({ giao_vien: '…' })[0]).toContain('Chưa điền mã cán bộ. Dùng một trong: ');
});

test('a class in small letters is answered with its name', () => {
  expect(judged({ lop: '3a2' })[0]).toMatch(/^3:6 .*Gõ: lop: 3A2$/);
});

test('a class that is near to many is answered with the list', () => {
  expect(judged({ lop: '4A2' })[0]).toContain('Dùng một trong: 3A1, 3A2.');
});

test('a week outside the calendar is told; one that is no number was told before', () => {
  expect(judged({ tuan: 36 })[0]).toContain('Không có tuần "36" trong nam-hoc.yml');
  expect(judged({ tuan: 'năm' })).toEqual([]);
});

test('a very long value is cut in the sentence', () => {
  expect(judged({ giao_vien: 'a'.repeat(5000) })[0]?.length).toBeLessThan(250);
});
