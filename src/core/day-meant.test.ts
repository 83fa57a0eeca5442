import { expect, test } from 'vitest';
import { datesIn, dayAlone, dayMeant } from './day-meant.ts';

test.for([
  ['05-10-2026', '2026-10-05'],
  ['T2. 05/10/2026', '2026-10-05'],
  ['T3 13/10/2026', '2026-10-13'],
  ['T.2 12/10/2026', '2026-10-12'],
  ['Thứ 3 13/10/2026', '2026-10-13'],
  ['T5 15-10-26', '2026-10-15'],
  ['Thứ hai, 5.10.2026', '2026-10-05'],
  ['tiết 2, 05/10/2026', '2026-10-05'],
  ['13 /10/ 2026', '2026-10-13'],
  ['13–10–2026', '2026-10-13'],
  ['13 10 26', '2026-10-13'],
  ['13 tháng 10 năm 2026', '2026-10-13'],
  ['2026/10/5', '2026-10-05'],
  ['20261005', '2026-10-05'],
  ['20102026', '2026-10-20'],
  ['20261305', undefined],
  ['31-02-2026', undefined],
  ['tuần sau', undefined],
  ['105/10/2026', undefined],
  ['1 3/10/2026', undefined],
  ['l3/10/2026', undefined],
  ['05/10/2026 06/10/2026', undefined],
] as const)('"%s" means %s', ([typed, day]) => {
  expect(dayMeant(typed)).toBe(day);
});

test('a figure beside a date is not taken for its day', () => {
  expect(datesIn('1 3/10/2026')).toEqual([]);
  expect(datesIn('T3 13/14/2026')).toEqual([['2026', '14', '13']]);
  expect(datesIn('T2 05/10/2026 - T6 09/10/2026')).toHaveLength(2);
  expect(datesIn('05/10/2026-09/10/2026')).toHaveLength(2);
});

test('a date stands alone beside the weekday that it is', () => {
  expect(dayAlone('T3 13/10/2026')).toBe('2026-10-13');
  expect(dayAlone('T4 13/10/2026')).toBeUndefined();
  expect(dayAlone('tiết 2, 13/10/2026')).toBeUndefined();
});
