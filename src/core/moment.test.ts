import { expect, test } from 'vitest';
import { momentOf } from './moment.ts';

test('a time of any offset is told in the time of Vietnam, across midnight too', () => {
  expect(momentOf('2026-11-02T08:30:00+07:00')).toBe('08:30 ngày 02/11/2026');
  expect(momentOf('2026-11-01T20:30:00.000Z')).toBe('03:30 ngày 02/11/2026');
});

test('what is no time stays as it is', () => {
  expect(momentOf('hôm qua')).toBe('hôm qua');
});
