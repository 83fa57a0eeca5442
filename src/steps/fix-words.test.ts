import { expect, test } from 'vitest';
import type { SchoolYear } from '../core/school.ts';
import { meantBy } from './fix-words.ts';

/** A school year in which only its classes and people matter. */
const yearOf = (people: readonly (readonly [string, string])[]): SchoolYear =>
  ({
    staff: { lop: ['3A1', '3A2'], nhan_su: people.map(([ma, ten]) => ({ ma, ten })) },
  }) as unknown as SchoolYear;

const year = yearOf([
  ['hoa', 'Lê Thị Hòa'],
  ['hoa-5', 'Đỗ Minh Hoa'],
  ['mai-1', 'Trần Mai'],
  ['mai-2', 'Trần Mai'],
  ['lan', 'Vũ Lan'],
  ['lan-2', 'Vũ Lân'],
]);

test.for([
  ['Lê Thị Hòa', 'hoa'],
  ['lê thị hoà', 'hoa'],
  ['Le Thi Hoa', 'hoa'],
  ['đỗ  minh hoa', 'hoa-5'],
  ['Vũ Lân', 'lan-2'],
  ['Lê Thị Hoa', 'Lê Thị Hoa'],
  ['Trần Mai', 'Trần Mai'],
  ['Vu Lan', 'Vu Lan'],
  ['Mai', 'Mai'],
  ['lan', 'lan'],
] as const)('the person %j is %j: an id when one person alone can be meant', ([typed, meant]) => {
  expect(meantBy(typed, 'staff', year)).toBe(meant);
});

test.for([
  ['5/10/2026', '2026-10-05'],
  ['5.10.2026', '2026-10-05'],
  ['2026/10/5', '2026-10-05'],
  ['Thứ 2, 05-10-2026', '2026-10-05'],
  ['thứ hai 05/10/2026', '2026-10-05'],
  ['CN 04/10/2026', '2026-10-04'],
  ['ngày 05/10/2026', '2026-10-05'],
  ['T3. 05/10/2026', 'T3. 05/10/2026'],
  ['31/02/2026', '31/02/2026'],
  ['05/10', '05/10'],
  ['05/10/26', '05/10/26'],
] as const)('the day %j is %j', ([typed, meant]) => {
  expect(meantBy(typed, 'day', year)).toBe(meant);
});

test('a class is spelt as the school spells it; what refers to nothing stays', () => {
  expect(meantBy('3a2', 'class', year)).toBe('3A2');
  expect(meantBy('3a9', 'class', year)).toBe('3a9');
  expect(meantBy('3a2', undefined, year)).toBe('3a2');
});
