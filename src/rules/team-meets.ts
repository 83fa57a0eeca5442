import { shortDay, type Day } from '../core/day.ts';
import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { schoolRule } from '../core/report.ts';
import { teamName } from '../core/school.ts';
import { shown } from '../core/text.ts';

/** From its first minutes of the year on, a tổ meets at least once in two weeks of term (Điều lệ trường tiểu học, tổ chuyên môn). */
export const teamMeets = (teamField: string, dayField: string): SchoolRule =>
  schoolRule(
    'sinh-hoat-to-deu',
    'Tổ chuyên môn có biên bản ít nhất hai tuần thực học một lần',
    function* (records, context) {
      const teams = Map.groupBy(records, ({ fields }) => shown(fields[teamField]));
      for (const [team, minutes] of teams) {
        const dayOf = ({ fields }: CheckedRecord): Day => shown(fields[dayField]);
        const inOrder = minutes.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
        const name = teamName(context.year, team);
        for (const [index, record] of inOrder.entries()) {
          const next = inOrder[index + 1];
          const free = weeksFree(dayOf(record), next && dayOf(next), context);
          if (free >= FORTNIGHT)
            yield {
              record: next ?? record,
              at: [dayField],
              severity: 'warning',
              message: next
                ? `${name} không có biên bản nào trong ${free} tuần trước buổi này, kể từ ngày ${shortDay(dayOf(record))}. Bổ sung biên bản còn thiếu.`
                : `Từ buổi này, ngày ${shortDay(dayOf(record))}, ${name} đã ${free} tuần chưa có biên bản mới. Ghi biên bản buổi sinh hoạt tiếp theo.`,
            };
        }
      }
    },
  );

const FORTNIGHT = 2;

/** Whole weeks of term without a meeting: between two of them, or since the last. */
const weeksFree = (from: Day, to: Day | undefined, { year, today }: SchoolContext): number =>
  year.year.tuan.filter(({ tu_ngay, den_ngay }) => tu_ngay > from && den_ngay < (to ?? today))
    .length;
