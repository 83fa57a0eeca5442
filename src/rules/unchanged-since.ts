import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import { fingerprintOf } from '../core/fingerprint.ts';
import { schoolRule } from '../core/report.ts';
import { shown } from '../core/text.ts';

/** A comment holds for the lesson as it was read: its fingerprint, kept in the slip, still matches. */
export const unchangedSince = (list: string, pathKey: string, printKey: string): SchoolRule =>
  schoolRule(
    'bai-da-sua-sau-nhan-xet',
    'Bài không sửa sau khi được nhận xét (dấu vân tay còn khớp)',
    function* (slips, context) {
      for (const record of slips) {
        const items = record.fields[list] as readonly Readonly<Record<string, unknown>>[];
        for (const [index, item] of items.entries()) {
          const now = fingerprintNow(shown(item[pathKey]), record.year, context);
          const kept = item[printKey];
          if (now && kept === undefined)
            yield {
              record,
              at: [list, index, pathKey],
              severity: 'hint',
              message: `Chưa ghi dấu vân tay của bài lúc nhận xét. Thêm vào mục này: ${printKey}: "${now}"`,
            };
          else if (now && kept !== now)
            yield {
              record,
              at: [list, index, printKey],
              severity: 'warning',
              message: `Bài đã sửa sau khi nhận xét. Đọc lại bài; nếu lời nhận xét còn đúng thì gõ: ${printKey}: "${now}"`,
            };
        }
      }
    },
  );

/** Nobody is told to take over the fingerprint of a lesson that cannot be read. */
const fingerprintNow = (path: string, year: string, { records }: SchoolContext) => {
  const lesson = records.get(`${year}/${path}`);
  return lesson && lesson.findings.length === 0 ? fingerprintOf(lesson.text) : undefined;
};
