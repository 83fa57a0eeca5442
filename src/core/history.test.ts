import { expect, test } from 'vitest';
import { blobBefore, type Change } from './history.ts';

const change = (committed: string, blob: string): Change => ({
  commit: 'c',
  author: 'a',
  email: 'e',
  authored: committed,
  committed,
  subject: 's',
  blob,
});

const changes = [
  change('2026-10-06T08:00:00+07:00', 'after'),
  change('2026-10-04T20:00:00+07:00', 'before'),
  change('2026-10-01T08:00:00+07:00', 'first'),
];

test('the last commit before the day counts, by the day in Vietnam', () => {
  expect(blobBefore(changes, '2026-10-05')).toBe('before');
  expect(blobBefore([change('2026-10-04T18:00:00Z', 'that day')], '2026-10-05')).toBeUndefined();
});

test('a record that came after the day, or was deleted before it, left nothing', () => {
  expect(blobBefore(changes, '2026-10-01')).toBeUndefined();
  expect(
    blobBefore([change('2026-10-01T08:00:00+07:00', '0'.repeat(40))], '2026-10-05'),
  ).toBeUndefined();
});
