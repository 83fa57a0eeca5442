import { daysSwapped, shortDay, type Day } from '../core/day.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import type { YearSettings } from '../core/school.ts';

type Week = YearSettings['tuan'][number];

/** The days of teaching lie in the week that the school year's calendar gives. One wrong week is one mistake, however many days it leaves out. */
export const daysInWeek = (week: string, days: readonly string[]): Rule =>
  rule('ngay-trong-tuan', 'Ngày dạy nằm trong tuần đã ghi', function* ({ fields }, { year }) {
    const dates = year.year.tuan.find(({ tuan }) => tuan === fields[week]);
    if (!dates) return;
    const typed = days.flatMap((key) => {
      const day = fields[key];
      return typeof day === 'string' ? [{ key, day }] : [];
    });
    const outside = typed.filter(({ day }) => !isIn(dates, day));
    const told = outside.length === typed.length ? outside.slice(0, 1) : outside;
    for (const { key, day } of told)
      yield {
        at: [key],
        message: `Ngày ${shortDay(day)} không thuộc tuần ${dates.tuan} (${shortDay(dates.tu_ngay)} – ${shortDay(dates.den_ngay)}). ${advice({ key, day, week, dates })}`,
      };
  });

/** True for a day that the calendar has in that week, or in a week that it does not know. */
export const isInWeek = (weeks: readonly Week[], week: unknown, day: Day): boolean => {
  const dates = weeks.find(({ tuan }) => tuan === week);
  return !dates || isIn(dates, day);
};

const isIn = ({ tu_ngay, den_ngay }: Week, day: Day): boolean => day >= tu_ngay && day <= den_ngay;

interface Outside {
  readonly key: string;
  readonly day: Day;
  readonly week: string;
  readonly dates: Week;
}

/** Day and month change places, and January begins with last year's number. */
const advice = ({ key, day, week, dates }: Outside): string => {
  const swapped = daysSwapped(day);
  if (swapped && isIn(dates, swapped))
    return `Có lẽ ngày và tháng đổi chỗ. Gõ: ${key}: ${shortDay(swapped)}`;
  const meant = [dates.tu_ngay, dates.den_ngay]
    .map((end) => end.slice(0, 4) + day.slice(4))
    .find((other) => isIn(dates, other));
  return meant
    ? `Có lẽ gõ nhầm năm. Gõ: ${key}: ${shortDay(meant)}`
    : `Sửa "${key}" hoặc "${week}".`;
};
