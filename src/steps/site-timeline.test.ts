import { expect, test } from 'vitest';
import type { Change } from '../core/history.ts';
import { localTime, timelineOf } from './site-timeline.ts';

const change = (committed: string): Change => ({
  commit: 'a'.repeat(40),
  author: 'Lý Thanh Tâm',
  email: 'x@y.example',
  authored: committed,
  committed,
  subject: 's',
  blob: 'b'.repeat(40),
});
const lesson = { name: 'x', classes: ['4A1'], from: '2026-11-05', to: '2026-11-06' };
const marks = (...times: string[]): (string | undefined)[] =>
  timelineOf(times.map(change), lesson).map(({ mark }) => mark);

test('a lesson committed the day before it is taught was written before', () => {
  expect(marks('2026-11-04T23:59:00+07:00')).toEqual(['Viết trước khi dạy']);
});

test('midnight is midnight in Vietnam, wherever the commit was made', () => {
  expect(localTime('2026-11-04T17:00:00Z')).toEqual(['2026-11-05', '00:00']);
  expect(marks('2026-11-04T17:00:00Z')).toEqual(['Viết trong ngày dạy']);
});

test('changes after the last day of teaching are marked, others are not', () => {
  expect(
    marks('2026-11-07T08:00:00+07:00', '2026-11-06T08:00:00+07:00', '2026-11-01T08:00:00+07:00'),
  ).toEqual(['Sửa sau khi dạy', undefined, 'Viết trước khi dạy']);
});

test('a record that is not taught to a class has a first version and no teaching', () => {
  const [row] = timelineOf([change('2026-11-01T08:00:00Z')], { name: 'x', from: '2026-10-01' });
  expect(row?.mark).toBe('Bản đầu tiên');
});
