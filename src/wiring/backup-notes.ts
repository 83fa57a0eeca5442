import { existsSync } from 'node:fs';
import type { BackupSettings } from '../core/backup.ts';
import { changedFiles, requireRepository } from '../io/git.ts';

/** What no copy can hold yet, for people to know. */
export const backupNotes = async (content: string, { noi }: BackupSettings): Promise<string[]> => {
  const changed = await changedFiles(await requireRepository(content));
  const keepsLetters = noi.some(({ kieu }) => kieu === 'thu-muc');
  return [
    ...(changed.length > 0
      ? [
          `${changed.length} tệp hồ sơ chưa lưu vào git (commit) nên chưa bản sao nào có, ví dụ ${changed[0] ?? ''}.`,
        ]
      : []),
    ...(existsSync('out/release') && !keepsLetters
      ? [
          'thư đã gửi và sổ gửi (out/release) không nằm trong git; chỉ nơi kiểu thu-muc mới giữ chúng, mà trường chưa khai nơi nào như vậy.',
        ]
      : []),
  ];
};
