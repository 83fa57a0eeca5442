import { expect, test } from 'vitest';
import { dayField, lineField, timeField, weekField } from './fields.ts';

const messageOf = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues[0]?.message;

test('a day is taken day first and kept as an ISO day', () => {
  expect(dayField().parse('5/10/2026')).toBe('2026-10-05');
});

test('a day written otherwise is answered with what to type', () => {
  expect(messageOf(dayField().safeParse('05-10-2026'))).toBe('phải gõ theo mẫu ngày/tháng/năm');
  expect(messageOf(dayField().safeParse('31/02/2026'))).toContain(
    'tháng 2 năm 2026 chỉ có 28 ngày',
  );
  expect(messageOf(dayField().safeParse(2026))).toContain('phải là một ngày');
});

test('a time has hours and minutes', () => {
  expect(timeField().safeParse('7:30').success).toBe(true);
  expect(timeField().safeParse('24:00').success).toBe(false);
});

test('a line is trimmed, not empty, and one line', () => {
  expect(lineField('Tên').parse(' a ')).toBe('a');
  expect(lineField('Tên').safeParse('  ').success).toBe(false);
  expect(lineField('Tên').safeParse('a\nb').success).toBe(false);
});

test('a week is a whole number', () => {
  expect(messageOf(weekField('Tuần').safeParse('năm'))).toBe('phải là số tuần, ví dụ 9');
  expect(weekField('Tuần').safeParse(1.5).success).toBe(false);
});
