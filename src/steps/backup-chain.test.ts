import { expect, test } from 'vitest';
import type { BackupEntry } from '../core/backup.ts';
import { chainOf, keptEntries, planBundle } from './backup-chain.ts';

const entry = (number: number, full: boolean, id = String(number)): BackupEntry => ({
  number,
  full,
  at: '2026-11-22T08:00:00Z',
  head: 'refs/heads/main',
  refs: { 'refs/heads/main': id },
});

const entries = [entry(1, true), entry(2, false), entry(3, true), entry(4, false)];
const numbers = (some: readonly BackupEntry[]) => some.map(({ number }) => number);
const now = new Map([['refs/heads/main', '5']]);

test('the newest state is restored from the last full bundle and what builds on it', () => {
  expect(numbers(chainOf({ entries }))).toEqual([3, 4]);
});

test('an addition builds on the last entry; without a sound chain everything is bundled', () => {
  expect(planBundle({ entries }, now, { sound: true, most: 5 })).toEqual({
    is: 'added',
    base: ['4'],
  });
  expect(planBundle({ entries }, now, { sound: false, most: 5 })).toEqual({ is: 'full' });
  expect(planBundle(undefined, now, { sound: true, most: 5 })).toEqual({ is: 'full' });
  expect(planBundle({ entries }, now, { sound: true, most: 1 })).toEqual({ is: 'full' });
});

test('nothing new is nothing to do', () => {
  const same = new Map([['refs/heads/main', '4']]);
  expect(planBundle({ entries }, same, { sound: true, most: 0 })).toEqual({ is: 'nothing' });
});

test('two chains stay, and an older one that alone holds something', () => {
  const three = [...entries, entry(5, true)];
  expect(numbers(keptEntries(three, () => true))).toEqual([3, 4, 5]);
  expect(numbers(keptEntries(three, ({ number }) => number !== 2))).toEqual([1, 2, 3, 4, 5]);
  expect(numbers(keptEntries(entries.slice(0, 2), () => true))).toEqual([1, 2]);
});
