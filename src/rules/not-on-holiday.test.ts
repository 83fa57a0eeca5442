import { expect, test } from 'vitest';
import { lesson } from '../wiring/testing/small-school.ts';
import { judge } from '../wiring/testing/judge.ts';
import { notOnHoliday } from './not-on-holiday.ts';

const yearData =
  'ngay_nghi: [{ ten: Nghỉ bão, tu_ngay: 2026-10-07, den_ngay: 2026-10-08 }, { ten: Hội khỏe, tu_ngay: 2026-10-12, den_ngay: 2026-10-12 }]\n';

const judged = (fields: Readonly<Record<string, unknown>>) =>
  judge(notOnHoliday('tuan', ['ngay_day', 'tu_ngay', 'den_ngay']), lesson(), {
    fields: { tuan: 5, ...fields },
    yearData,
  });

test('a lesson of a holiday is told with the name of the holiday', () => {
  expect(judged({ ngay_day: '2026-10-08' })).toEqual([
    '7:11 Ngày 08/10/2026 trường nghỉ: Nghỉ bão. Sửa "ngay_day"; nếu hôm ấy vẫn dạy thì báo người giữ nam-hoc.yml sửa "ngay_nghi".',
  ]);
});

test('the days around a holiday are let be, and so is a lesson that goes on behind it', () => {
  expect([
    ...judged({ ngay_day: '2026-10-06' }),
    ...judged({ tu_ngay: '2026-10-06', den_ngay: '2026-10-09' }),
  ]).toEqual([]);
});

test('a lesson that begins and ends in one holiday is told once', () => {
  expect(judged({ tu_ngay: '2026-10-07', den_ngay: '2026-10-08' })).toEqual([
    expect.stringContaining('Ngày 07/10/2026'),
  ]);
});

test('a day outside its week is left to another rule', () => {
  expect(judged({ ngay_day: '2026-10-12' })).toEqual([]);
});
