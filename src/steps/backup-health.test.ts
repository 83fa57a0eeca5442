import { expect, test } from 'vitest';
import { backupSchema, type BackupLine } from '../core/backup.ts';
import { judgeBackup } from './backup-health.ts';

const settings = backupSchema.parse({
  noi: ['a', 'b', 'c'].map((ma) => ({ ma, ten: `Nơi ${ma}`, kieu: 'thu-muc' })),
});

const line = (place: string, outcome: BackupLine['outcome'], day: string): BackupLine => ({
  place,
  outcome,
  at: `${day}T08:00:00Z`,
  sentence: `${outcome}.`,
});

const judged = (...book: BackupLine[]) => {
  const { copies, problems } = judgeBackup(settings, book, new Date('2026-11-22T09:00:00Z'));
  return { healthy: copies.map(({ healthy }) => healthy), problems };
};

test('two proven copies are enough, whether proven to the end or up to encryption', () => {
  expect(judged(line('a', 'proven', '2026-11-22'), line('b', 'sealed', '2026-11-20'))).toEqual({
    healthy: [true, true, false],
    problems: [],
  });
});

test('a place that is not at hand or could not be written to counts by its last proof', () => {
  const proofs = [line('a', 'proven', '2026-11-21'), line('b', 'proven', '2026-11-01')];
  expect(
    judged(...proofs, line('a', 'absent', '2026-11-22'), line('b', 'stands', '2026-11-22')).healthy,
  ).toEqual([true, true, false]);
});

test('a copy found bad stays bad until it is proven again, even when it is not at hand since', () => {
  const bad = [line('a', 'proven', '2026-11-01'), line('a', 'bad', '2026-11-20')];
  const gone = judged(...bad, line('a', 'absent', '2026-11-21'), line('b', 'proven', '2026-11-22'));
  expect([gone.healthy[0], gone.problems[0]]).toEqual([false, 'Bản sao "Nơi a" không dùng được.']);
  expect(judged(...bad, line('a', 'proven', '2026-11-22')).healthy[0]).toBe(true);
});

test('copies too old do not count, and the newest must be new', () => {
  expect(judged(line('a', 'proven', '2026-10-01'), line('b', 'proven', '2026-11-02'))).toEqual({
    healthy: [false, true, false],
    problems: [
      'Chỉ có 1 bản sao lành lặn ngoài kho làm việc; trường cần ít nhất 2.',
      'Bản sao mới nhất đã 20 ngày; trường đặt không quá 7 ngày. Gõ: npm run backup',
    ],
  });
});

test('without any proof nothing is healthy', () => {
  expect(judged(line('a', 'stands', '2026-11-22'))).toEqual({
    healthy: [false, false, false],
    problems: ['Chỉ có 0 bản sao lành lặn ngoài kho làm việc; trường cần ít nhất 2.'],
  });
});
