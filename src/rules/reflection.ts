import { addDays, daysBetween, shortDay, type Day } from '../core/day.ts';
import type { Rule, RuleContext } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { rule } from '../core/report.ts';
import { closingWords, placeOfNode, sectionsOf, type SectionOfRecord } from '../core/sections.ts';

/** The last section is written after the lesson: it may stay empty until the lesson's last day and the school's days of grace have passed, and what stood there before the lesson does not count (CV 4147/GDĐT-TH, mục 3). */
export const reflection = (lastDayFields: readonly string[]): Rule =>
  rule(
    'rut-kinh-nghiem',
    'Mục cuối "Rút kinh nghiệm" được ghi sau khi dạy, trong hạn của trường',
    function* (record, context) {
      const { year, today } = context;
      const last = sectionsOf(record.tree).at(-1);
      const taught = lastDayFields
        .map((key) => record.fields[key])
        .find((day) => typeof day === 'string');
      if (!last || typeof taught !== 'string') return;
      const late = daysBetween(addDays(taught, year.school.han_rut_kinh_nghiem), today);
      const message =
        last.content.length === 0
          ? unwritten(last, taught, late)
          : unchanged(record, taught, context);
      if (late > 0 && message)
        yield { at: placeOfNode(last.heading), severity: 'warning', message };
    },
  );

const unwritten = ({ title }: SectionOfRecord, taught: Day, late: number): string =>
  `Bài đã dạy ngày ${shortDay(taught)} nhưng chưa ghi rút kinh nghiệm, trễ ${late} ngày. Ghi vài dòng dưới mục "${title}".`;

const unchanged = (
  { path, text }: CheckedRecord,
  taught: Day,
  { closingBefore }: RuleContext,
): string | undefined => {
  const before = closingBefore?.(path);
  return before && before === closingWords(text)
    ? `Phần này đã có từ trước khi dạy (ngày ${shortDay(taught)}) và từ đó chưa sửa. Ghi lại điều rút ra sau khi dạy.`
    : undefined;
};
