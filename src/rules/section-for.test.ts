import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { sectionFor } from './section-for.ts';

const judged = (body: string, ds: unknown[]) =>
  judge(sectionFor('ds', 'Điều 3'), `---\nds: [1]\n---\n\n${body}\n`, { fields: { ds } });

test('a list with its section is fine, and so is an empty list', () => {
  expect(judged('## Điều 3. Phân công\n\na', [1])).toEqual([]);
  expect(judged('## Điều 1\n\na', [])).toEqual([]);
});

test('a list without its section is told', () => {
  expect(judged('## Điều 1\n\na', [1])[0]).toMatch(/^2:5 Bảng "ds" in ở cuối mục "Điều 3"/);
});
