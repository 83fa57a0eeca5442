import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { notTooDeep } from './not-too-deep.ts';

const judged = (text: string) => judge(notTooDeep, lessonWith(text));
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- mục`).join('\n');

test('lists as deep as people write them are fine', () => {
  expect(judged(nested(7))).toEqual([]);
});

test('a list that is too deep is told at the line where it becomes so', () => {
  expect(judged(nested(60))[0]).toMatch(/^28:17 .*lồng nhau quá 16 lớp/);
});

test('ten thousand emphasis marks are told, not walked', () => {
  expect(judged(`${'*a **b '.repeat(10_000)}${'c** d*'.repeat(10_000)}`)).toHaveLength(1);
});
