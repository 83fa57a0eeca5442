import { expect, test } from 'vitest';
import { classesMeant, personMeant } from './meant.ts';

const person = (ma: string, ten: string) => ({
  ...({ chuc_vu: 'Giáo viên', ong_ba: 'Bà', day: [], mon: [], email: '' } as const),
  ...{ ma, ten, day: [], mon: [] },
});
const staff = {
  to: [],
  lop: ['3A1', '3A2'],
  nhan_su: [person('mai', 'Lê Thị Mai'), person('hoa', 'Trần Hoà'), person('hoa-2', 'Lê Hoà')],
};

test.for([
  ['Lê Thị Mai', 'mai'],
  ['lê thị mai', 'mai'],
  ['Cô Mai', 'mai'],
  ['MAI', 'mai'],
  ['Trần Hòa', 'hoa'],
  ['Cô Nga', undefined],
  ['Lê', undefined],
] as const)('%s means %s', ([typed, ma]) => {
  expect(personMeant(typed, staff)?.ma).toBe(ma);
});

test('a name that two people bear means nobody, unless one has it as id', () => {
  expect(personMeant('thầy Hòa', { ...staff, nhan_su: staff.nhan_su.slice(1) })?.ma).toBe('hoa');
  const both = [person('a', 'Trần Hoà'), person('b', 'Lê Hoà')];
  expect(personMeant('thầy Hòa', { ...staff, nhan_su: both })).toBeUndefined();
});

test.for([
  ['3a2', ['3A2']],
  ['Lớp 3 A2', ['3A2']],
  ['3A1, 3a2', ['3A1', '3A2']],
  ['lớp 3A1 và lớp 3A2', ['3A1', '3A2']],
  ['3A1/3A2', ['3A1', '3A2']],
  ['3A1-3A2', ['3A1', '3A2']],
  ['lớp 3A1 – lớp 3A2', ['3A1', '3A2']],
  ['3A2-3A1', []],
  ['3A1 và 9Z9', []],
  ['', []],
] as const)('classes in %j', ([typed, classes]) => {
  expect(classesMeant(typed, staff.lop)).toEqual(classes);
});

test('from one class to another are those of one grade, in the order of the school', () => {
  const classes = ['3A1', '3A2', '3A3', '4A1'];
  expect(classesMeant('3A1-3A3', classes)).toEqual(['3A1', '3A2', '3A3']);
  expect(classesMeant('3A3 đến 4A1', classes)).toEqual([]);
});
