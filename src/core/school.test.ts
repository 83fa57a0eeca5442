import { expect, test } from 'vitest';
import { staffListSchema, staffOf, teamName, type SchoolYear } from './school.ts';
import { principal, teamLeader, teamOf } from './staff.ts';

const person = (ma: string, chuc_vu: string, to?: string) => ({
  ma,
  ten: ma,
  chuc_vu,
  ong_ba: 'Bà',
  email: 'a@b.example',
  ...(to ? { to } : {}),
});

const year = {
  staff: staffListSchema.parse({
    to: [{ ma: 'to-1', ten: 'Tổ 1' }],
    lop: ['1A1'],
    nhan_su: [
      person('giao-vien', 'Giáo viên', 'to-1'),
      person('to-truong', 'Tổ trưởng', 'to-1'),
      person('hieu-truong', 'Hiệu trưởng'),
    ],
  }),
} as SchoolYear;

test('people and tổ are found by their ids', () => {
  expect(staffOf(year, 'giao-vien')?.chuc_vu).toBe('Giáo viên');
  expect(staffOf(year, 'ai-do')).toBeUndefined();
  expect(teamName(year, 'to-1')).toBe('Tổ 1');
  expect(teamName(year, 'to-9')).toBe('to-9');
});

test('a tổ has its leader, the school its principal', () => {
  expect(teamLeader(year, teamOf(year, 'giao-vien'))?.ma).toBe('to-truong');
  expect(principal(year)?.ma).toBe('hieu-truong');
});

test('an id with tone marks or capitals is refused', () => {
  const list = { ...year.staff, nhan_su: [person('Lê Mai', 'Giáo viên')] };
  expect(staffListSchema.safeParse(list).success).toBe(false);
});
