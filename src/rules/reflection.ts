import { addDays, daysBetween, shortDay, type Day } from '../core/day.ts';
import type { Place } from '../core/finding.ts';
import type { Rule, RuleContext, Section } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { rulesOf, type NamedRemark } from '../core/report.ts';
import {
  closingWords,
  placeOfAll,
  placeOfNode,
  saysNothing,
  sectionsOf,
  type SectionOfRecord,
} from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { isInWeek } from './days-in-week.ts';
import { onlyWords } from './only-words.ts';
import { ownContent } from './second-record.ts';

/** The last section is written after the lesson: it may stay empty until the lesson's last day and the school's days of grace have passed, and neither dotted lines nor what stood there before the lesson count (CV 4147/GDĐT-TH, mục 3). Nothing is late by a day that its own week belies: that day is the mistake. */
export const reflection = (
  lastDayFields: readonly string[],
  week: string,
  sections: readonly Section[],
): Rule[] =>
  rulesOf(
    {
      'rut-kinh-nghiem': 'Mục cuối "Rút kinh nghiệm" được ghi sau khi dạy, trong hạn của trường',
      'dong-cham': 'Mục "Rút kinh nghiệm" có lời ghi, không chỉ dòng chấm',
      'loi-chung-chung':
        'Mục "Rút kinh nghiệm" nói về chính bài ấy, không chỉ "Không có", "Tốt", "x"',
    },
    function* (record, context) {
      const { tuan } = context.year.year;
      const closing = sectionsOf(record.tree).at(-1);
      const last = closing && { ...closing, content: ownContent(closing.content, sections) };
      const taught = lastDayFields
        .map((key) => record.fields[key])
        .find((day) => typeof day === 'string');
      if (!last || typeof taught !== 'string') return;
      if (!isInWeek(tuan, record.fields[week], taught)) return;
      const due = addDays(taught, context.year.school.han_rut_kinh_nghiem);
      const told = context.isPast(due)
        ? faultOf(last, { record, taught, due, context })
        : undefined;
      if (told) yield { at: placeOfNode(last.heading), severity: 'warning', ...told };
    },
  );

interface Taught {
  readonly record: CheckedRecord;
  readonly taught: Day;
  readonly due: Day;
  readonly context: RuleContext;
}

type Told = Pick<NamedRemark, 'rule' | 'message'> & { readonly at?: Place };

const faultOf = (
  { title, content }: SectionOfRecord,
  { record, taught, due, context }: Taught,
): Told | undefined => {
  const late = (): number => daysBetween(due, context.today);
  if (content.length === 0)
    return {
      rule: 'rut-kinh-nghiem',
      message: `Bài đã dạy ngày ${shortDay(taught)} nhưng chưa ghi rút kinh nghiệm, trễ ${late()} ngày. Ghi vài dòng dưới mục "${title}".`,
    };
  if (saysNothing(content))
    return {
      rule: 'dong-cham',
      at: placeOfAll(content),
      message: `Bài đã dạy ngày ${shortDay(taught)} mà mục này chỉ có dòng chấm, trễ ${late()} ngày. Xóa dòng chấm, ghi vài câu rút kinh nghiệm.`,
    };
  const words = onlyWords(content, context.year.school.loi_chua_du_rut_kinh_nghiem);
  if (words !== undefined)
    return {
      rule: 'loi-chung-chung',
      at: placeOfAll(content),
      message: `Chỉ ghi "${brief(words)}" thì chưa rõ rút ra điều gì. Ghi thêm một, hai câu: học sinh còn vướng chỗ nào, lần sau làm khác thế nào.`,
    };
  return wasThereBefore(record, context)
    ? {
        rule: 'rut-kinh-nghiem',
        message: `Phần này đã có từ trước khi dạy (ngày ${shortDay(taught)}) và từ đó chưa sửa. Ghi lại điều rút ra sau khi dạy.`,
      }
    : undefined;
};

const wasThereBefore = ({ text }: CheckedRecord, { closingBefore }: RuleContext): boolean => {
  const before = closingBefore?.();
  return Boolean(before) && before === closingWords(text);
};
