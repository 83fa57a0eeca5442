import { momentOf } from '../core/moment.ts';

/** What was restored. */
export type Restored =
  | {
      readonly from: 'git';
      readonly commits: number;
      readonly branches: number;
      readonly tags: number;
      /** When the newest commit was made. */
      readonly newest: string;
      readonly remarks: readonly string[];
    }
  | {
      readonly from: 'letters';
      readonly commits: number;
      readonly records: number;
      readonly remarks: readonly string[];
      readonly missing: readonly string[];
    };

/** The report of a restore as people read it. */
export const restoreText = (restored: Restored, target: string): string =>
  [
    headline(restored, target),
    ...restored.remarks.map((remark) => `Lưu ý: ${remark}`),
    ...(restored.from === 'letters' ? restored.missing.map((what) => `Thiếu: ${what}`) : []),
    `Xem lại: npm run check -- --content ${target}/content`,
  ].join('\n');

const headline = (restored: Restored, target: string): string =>
  restored.from === 'git'
    ? `Đã khôi phục vào ${target}: ${restored.commits} lần lưu, ${restored.branches} nhánh, ${restored.tags} thẻ; lần lưu mới nhất lúc ${momentOf(restored.newest)}. git fsck không thấy chỗ nào hỏng.`
    : `Đã dựng lại ${restored.records} hồ sơ đã gửi vào ${target}, thành ${restored.commits} lần lưu mang ngày giờ của lần lưu gốc (mã gốc ghi trong lời của từng lần lưu).`;
