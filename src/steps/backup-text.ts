import type { BackupHealth } from './backup-health.ts';

/** The report of a backup as people read it. */
export const backupText = (
  { copies, problems }: BackupHealth,
  notes: readonly string[],
): string => {
  const lines = copies.map(
    ({ place, healthy, text }) => `${healthy ? 'LÀNH   ' : 'THIẾU  '}${place.ten}: ${text}`,
  );
  const healthy = copies.filter((copy) => copy.healthy).length;
  const summary =
    problems.length === 0
      ? [`${healthy} bản sao lành lặn ngoài kho làm việc: đủ như trường đặt ra.`]
      : [];
  return [...lines, ...notes.map((note) => `Lưu ý: ${note}`), ...summary].join('\n');
};
