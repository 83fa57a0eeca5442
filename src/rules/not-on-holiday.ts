import { shortDay, type Day } from '../core/day.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import type { YearSettings } from '../core/school.ts';
import { brief } from '../core/text.ts';
import { isInWeek } from './days-in-week.ts';

/** No teaching on a holiday of the school year. A day outside its week is told as such. */
export const notOnHoliday = (week: string, days: readonly string[]): Rule =>
  rule('ngay-nghi', 'Ngày dạy không rơi vào ngày nghỉ của trường', function* ({ fields }, context) {
    const { ngay_nghi, tuan } = context.year.year;
    const told = new Set<unknown>();
    for (const key of days) {
      const day = fields[key];
      if (typeof day !== 'string') continue;
      const holiday = ngay_nghi.find((one) => isDuring(one, day));
      if (!holiday || told.has(holiday) || !isInWeek(tuan, fields[week], day)) continue;
      told.add(holiday);
      yield {
        at: [key],
        severity: 'warning',
        message: `Ngày ${shortDay(day)} trường nghỉ: ${brief(holiday.ten)}. Sửa "${key}"; nếu hôm ấy vẫn dạy thì báo người giữ nam-hoc.yml sửa "ngay_nghi".`,
      };
    }
  });

const isDuring = ({ tu_ngay, den_ngay }: YearSettings['ngay_nghi'][number], day: Day): boolean =>
  tu_ngay <= day && day <= den_ngay;
