import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { soundTables } from './tables.ts';

const told = (text: string): string[] => judge(soundTables, lessonWith(text));

test.for([
  '| A | B |\n|---|---|\n| 1 | 2 |',
  'A | B\n:-: | -\n1 |',
  '| A | B |\n|---|---|\n| 1 | 2 | |',
  'Độ dài |a| và |b|\nlà số.',
  '`| A |`\n`| B |`',
])('%j is fine', (text) => {
  expect(told(text)).toEqual([]);
});

test.each(['| C | Am |\n| C | G |', '|: La la la :|\n|: Lá là :|', '|a| = 3\n|b| = 4'])(
  '%j is no table',
  (typed) => {
    expect(told(typed)).toEqual([]);
  },
);

test('a row in a quote or below words is told at its line', () => {
  expect(told('> | Tên |\n> | An |').map((one) => one.split(' ')[0])).toEqual(['21:1']);
  expect(told('Xem:\n| A | B \\| C |\n|--|--|--|')).toEqual([
    expect.stringMatching(/^23:1 Dòng đầu bảng có 2 ô mà dòng kẻ này có 3 ô.*Gõ: \|---\|---\|$/),
  ]);
});
