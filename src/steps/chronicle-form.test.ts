import { expect, test } from 'vitest';
import type { Chronicle } from '../core/chronicle.ts';
import { youngHistory } from './chronicle-form.ts';

const taught = (to: string, committed: string): Chronicle =>
  ({ to, versions: [{ committed }] }) as unknown as Chronicle;

test('a history that begins after lessons were taught is said to know nothing of them', () => {
  const told = youngHistory([
    taught('2026-10-05', '2026-10-12T18:00:00+00:00'),
    taught('2026-10-20', '2026-10-14T08:00:00+07:00'),
  ]);
  expect(JSON.stringify(told)).toContain(
    'từ ngày 13/10/2026. 1 bài đã dạy trước ngày ấy nên git không cho biết đã soạn lúc nào.',
  );
});

test('a history as old as its lessons needs no such words', () => {
  expect(youngHistory([taught('2026-10-05', '2026-10-04T08:00:00+07:00')])).toEqual([]);
  expect(youngHistory([])).toEqual([]);
});
