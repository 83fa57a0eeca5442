import { shortDay } from '../core/day.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** The days of teaching lie in the week that the school year's calendar gives. */
export const daysInWeek = (week: string, days: readonly string[]): Rule =>
  rule('ngay-trong-tuan', 'Ngày dạy nằm trong tuần đã ghi', function* ({ fields }, { year }) {
    const dates = year.year.tuan.find(({ tuan }) => tuan === fields[week]);
    for (const key of dates ? days : []) {
      const day = fields[key];
      if (!dates || typeof day !== 'string') continue;
      if (day < dates.tu_ngay || day > dates.den_ngay)
        yield {
          at: [key],
          message: `Ngày ${shortDay(day)} không thuộc tuần ${String(fields[week])} (${shortDay(dates.tu_ngay)} – ${shortDay(dates.den_ngay)}). Sửa "${key}" hoặc "${week}".`,
        };
    }
  });
