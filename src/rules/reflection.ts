import { addDays, daysBetween, shortDay } from '../core/day.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode, sectionsOf } from '../core/sections.ts';

/** The last section may stay empty until the lesson's last day and the school's days of grace have passed (CV 4147/GDĐT-TH, mục 3). */
export const reflection = (lastDayFields: readonly string[]): Rule =>
  rule(
    'rut-kinh-nghiem',
    'Mục cuối "Rút kinh nghiệm" được ghi sau khi dạy, trong hạn của trường',
    function* (record, { year, today }) {
      const last = sectionsOf(record.tree).at(-1);
      const taught = lastDayFields
        .map((key) => record.fields[key])
        .find((day) => typeof day === 'string');
      if (!last || last.content.length > 0 || typeof taught !== 'string') return;
      const late = daysBetween(addDays(taught, year.school.han_rut_kinh_nghiem), today);
      if (late > 0)
        yield {
          at: placeOfNode(last.heading),
          severity: 'warning',
          message: `Bài đã dạy ngày ${shortDay(taught)} nhưng chưa ghi rút kinh nghiệm, trễ ${late} ngày. Ghi vài dòng dưới mục "${last.title}".`,
        };
    },
  );
