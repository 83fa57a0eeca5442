import { expect, test } from 'vitest';
import { parseShard, parseWeeks, planPrint, selectRecords, shardOf } from './plan-print.ts';

const records = [
  { path: 'a.md', kind: 'ke-hoach-bai-day', facets: { name: 'A', owner: 'lan', week: 5 } },
  { path: 'b.md', kind: 'ke-hoach-bai-day', facets: { name: 'B', owner: 'mai', week: 9 } },
  { path: 'c.md', kind: 'quyet-dinh', facets: { name: 'C', owner: 'lan' } },
];
const all = { includes: () => true };
const pathsOf = (filter: object): string[] =>
  selectRecords(records, { ...all, ...filter }).map(({ path }) => path);

test('filters narrow each other; without any, everything is printed', () => {
  expect(pathsOf({})).toEqual(['a.md', 'b.md', 'c.md']);
  expect(pathsOf({ teacher: 'lan' })).toEqual(['a.md', 'c.md']);
  expect(pathsOf({ teacher: 'lan', kind: 'quyet-dinh' })).toEqual(['c.md']);
  expect(pathsOf({ weeks: [5, 6] })).toEqual(['a.md']);
  expect(pathsOf({ period: new Set(['b.md']) })).toEqual(['b.md']);
});

test('a PDF stands where its record stands', () => {
  expect(planPrint(['2026-2027/quyet-dinh/12.md'])).toEqual([
    { path: '2026-2027/quyet-dinh/12.md', output: '2026-2027/quyet-dinh/12.pdf' },
  ]);
});

test('names with tone marks become ASCII, and no two are alike on Windows', () => {
  const outputs = planPrint(['k/Bài 1.md', 'k/bai-1.md', 'k/BAI-1.md', 'k/???.md']).map(
    ({ output }) => output,
  );
  expect(outputs).toEqual(['k/bai-1.pdf', 'k/bai-1-2.pdf', 'k/BAI-1-3.pdf', 'k/ho-so.pdf']);
});

test('shards together hold every record once', () => {
  const items = Array.from({ length: 10 }, (_, index) => index);
  const shards = [1, 2, 3].flatMap((index) => shardOf(items, [index, 3]));
  expect(shards.toSorted((a, b) => a - b)).toEqual(items);
});

test('weeks and shards are read, nonsense is not', () => {
  expect([parseWeeks('9'), parseWeeks('6-12'), parseWeeks('12-6'), parseWeeks('x')]).toEqual([
    [9, 9],
    [6, 12],
    undefined,
    undefined,
  ]);
  expect([parseShard('2/4'), parseShard('5/4'), parseShard('0/4'), parseShard('2')]).toEqual([
    [2, 4],
    undefined,
    undefined,
    undefined,
  ]);
});
