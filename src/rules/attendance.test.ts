import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { attendance } from './attendance.ts';

const head = '---\nchu_tri: le-thi-mai\nco_mat: [le-thi-mai]\nvang:\n  - ai: le-thi-mai\n---\n';
const judged = (fields: Record<string, unknown>) => judge(attendance(), head, { fields });

test('a chair among those present is fine', () => {
  expect(judged({ chu_tri: 'le-thi-mai', co_mat: ['le-thi-mai'], vang: [] })).toEqual([]);
});

test('a chair who is not among those present is told', () => {
  expect(judged({ chu_tri: 'le-thi-mai', co_mat: [], vang: [] })[0]).toContain(
    '2:10 "le-thi-mai" không có trong danh sách "co_mat"',
  );
});

test('nobody is both present and absent', () => {
  expect(judged({ co_mat: ['le-thi-mai'], vang: [{ ai: 'le-thi-mai' }] })[0]).toContain(
    '5:9 "le-thi-mai" vừa có mặt vừa vắng',
  );
});

test('an unknown id is left to the rule on references', () => {
  expect(judged({ chu_tri: 'ai-do', co_mat: [], vang: [] })).toEqual([]);
});
