import { expect, onTestFinished, test } from 'vitest';
import { EnvironmentProblem } from '../core/problem.ts';
import { dayInVietnam } from '../core/day.ts';
import { checkSchool, todayOf } from './check-school.ts';
import { openSchool } from './open-school.ts';
import {
  lesson,
  LESSONS,
  schoolFiles,
  temporaryFolder,
  type Files,
} from './testing/small-school.ts';

const schoolWith = (files: Files) => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, ...files });
  onTestFinished(remove);
  return openSchool(folder);
};

/** What the check says of a lesson typed with one slip. */
const slip = (from: string, to: string): string[] =>
  checkSchool(schoolWith({ [`${LESSONS}/a.md`]: lesson().replace(from, () => to) }), {
    today: '2026-10-06',
  }).map(({ line, column, message }) => `${line}:${column} ${message}`);

test.for([
  ['---\n', '', '1:1 ', 'Gõ thêm một dòng "---" ngay trên dòng này'],
  ['\n---\n', '\n', '10:1 ', 'Gõ thêm một dòng "---" ngay trên dòng này'],
  ['\n---\n', '\n--\n', '9:1 ', 'đúng ba dấu gạch nối'],
  ['\n---\n', '\n----\n', '9:1 ', 'đúng ba dấu gạch nối'],
  ['\n---\n', '\n—--\n', '9:1 ', 'đúng ba dấu gạch nối'],
  ['lop', '\tlop', '3:1 ', 'Đầu dòng có dấu Tab'],
  ['Bảng', 'Ôn: Bảng', '4:12 ', 'Gõ: ten_bai: "Ôn: Bảng nhân 8"'],
  ['lop: 3A2', 'lop:3A2', '3:1 ', 'Gõ: lop: 3A2'],
  ['tuan: 5', 'tuan: năm', '6:7 ', '"tuan" phải là số tuần, ví dụ 9'],
  ['tuan: 5', 'tuan: "5"', '6:7 ', 'Gõ: 5'],
  ['Bảng nhân 8', '8', '4:10 ', 'Gõ: "8"'],
  ['2026-10-05', '31/02/2026', '7:11 ', 'không phải một ngày có trên lịch'],
  ['2026-10-05', '05-10-2026', '7:11 ', 'phải gõ là 05/10/2026'],
  ['2026-10-05', 'T2. 05/10/2026', '7:11 ', 'phải gõ là 05/10/2026'],
  ['3A2', '3a2', '3:6 ', 'Có phải "3A2"?'],
  ['le-thi-mai', 'Lê Thị Mai', '8:12 ', 'Có phải "le-thi-mai"?'],
  ['mon_hoc', 'Môn học', '2:1 ', 'Có phải "mon_hoc"?'],
  ['mon_hoc', 'Mon_Hoc', '2:1 ', 'Có phải "mon_hoc"?'],
  ['Toán', 'toán', '2:10 ', 'phải gõ là "Toán"'],
  ['le-thi-mai', '', '8:1', 'còn trống'],
] as const)('%j typed as %j is told at %s', ([from, to, place, says]) => {
  const [first, ...others] = slip(from, to);
  expect(first?.startsWith(place), first).toBe(true);
  expect(first).toContain(says);
  expect(first?.length).toBeLessThan(200);
  expect(others).toEqual([]);
});

test('a day may be typed day first', () => {
  expect(slip('2026-10-05', '5/10/2026')).toEqual([]);
});

test('a byte order mark and CRLF move no finding', () => {
  const typed = lesson().replace('3A2', '3a2');
  const places = [typed, `\ufeff${typed}`, typed.replaceAll('\n', '\r\n')].map((text) =>
    checkSchool(schoolWith({ [`${LESSONS}/a.md`]: text }), { today: '2026-10-06' }).map(
      ({ line, column, endColumn }) => [line, column, endColumn],
    ),
  );
  expect(places).toEqual(Array(3).fill([[3, 6, 9]]));
});

test("today is as asked, else the sample school's, else the real day", () => {
  expect(todayOf(schoolWith({}), '22/11/2026')).toBe('2026-11-22');
  expect(todayOf(schoolWith({}))).toBe('2026-10-06');
  expect(todayOf(schoolWith({ 'truong.yml': '' }))).toBe(dayInVietnam(Date.now()));
  expect(() => todayOf(schoolWith({}), 'mai')).toThrow(EnvironmentProblem);
});
