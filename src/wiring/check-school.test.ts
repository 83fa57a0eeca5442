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

test('a name in the data that no font of the print has is told before anything is printed', () => {
  const staff = '2026-2027/nhan-su.yml';
  const typed = String(schoolFiles[staff]).replace('Lê Thị Mai', 'Lê Thị Mai 漢');
  expect(checkSchool(schoolWith({ [staff]: typed }), { today: '2026-10-06' })).toEqual([
    expect.objectContaining({ file: staff, line: 4, rule: 'ky-tu-in-duoc', severity: 'error' }),
  ]);
});

test('a subject of the data that no lesson can be of is brought to mind', () => {
  const staff = '2026-2027/nhan-su.yml';
  const typed = String(schoolFiles[staff]).replace('to: to-3, ', 'to: to-3, mon: [Thể dục], ');
  expect(checkSchool(schoolWith({ [staff]: typed }), { today: '2026-10-06' })).toEqual([
    expect.objectContaining({ file: staff, rule: 'danh-sach-nhan-su', severity: 'warning' }),
  ]);
});

test("today is as asked, else the sample school's, else the real day", () => {
  expect(todayOf(schoolWith({}), '22/11/2026')).toBe('2026-11-22');
  expect(todayOf(schoolWith({}))).toBe('2026-10-06');
  expect(todayOf(schoolWith({ 'truong.yml': '' }))).toBe(dayInVietnam(Date.now()));
  expect(() => todayOf(schoolWith({}), 'mai')).toThrow(EnvironmentProblem);
});
