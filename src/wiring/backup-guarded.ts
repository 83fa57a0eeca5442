import { EnvironmentProblem } from '../core/problem.ts';
import type { PlaceOutcome } from './backup-job.ts';
import type { KnownPlace } from './backup-places.ts';

/** Turns what a disk or a key has against the work in one place into a sentence, so that the other places are still served. */
export const guarded = async (
  { at = '' }: KnownPlace,
  work: () => Promise<PlaceOutcome>,
): Promise<PlaceOutcome> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EnvironmentProblem) return { outcome: 'stands', sentence: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (!code || code.startsWith('ERR_')) throw error;
    return {
      outcome: 'stands',
      sentence: `không làm được ở ${at}: ${WHY[code] ?? `lỗi ${code}`}.`,
    };
  }
};

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết phần dung lượng được cấp',
  EFBIG: 'tệp lớn quá mức cho phép',
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOENT: 'thư mục biến mất giữa chừng (USB bị rút?)',
  EIO: 'ổ đĩa hỏng hoặc bị rút giữa chừng',
  ENODEV: 'ổ đĩa bị rút giữa chừng',
};
