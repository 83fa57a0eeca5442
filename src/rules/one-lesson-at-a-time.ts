import { shortDay } from '../core/day.ts';
import type { SchoolRule } from '../core/kind.ts';
import { schoolRule } from '../core/report.ts';
import { lessonsOf, pathInYear, type LessonOf, type LessonRecord } from './lesson.ts';

/** A teacher gives a class one lesson in one period of a day. */
export const oneLessonAtATime = (slotField: string, lessonOf: LessonOf): SchoolRule =>
  schoolRule(
    'trung-tiet-day',
    'Một giáo viên không có hai bài ở cùng lớp, cùng ngày, cùng tiết',
    function* (records) {
      const seen = new Map<string, LessonRecord>();
      for (const lesson of lessonsOf(records, lessonOf)) {
        const { teacher, from, slot } = lesson;
        if (slot === undefined) continue;
        for (const name of lesson.classes) {
          const key = `${name}\n${teacher}\n${from}\n${slot}`;
          const other = seen.get(key);
          seen.set(key, lesson);
          if (!other) continue;
          yield { ...clash(name, lesson, other), at: [slotField] };
          yield { ...clash(name, other, lesson), at: [slotField] };
        }
      }
    },
  );

const clash = (name: string, { record, from = '', slot }: LessonRecord, other: LessonRecord) => ({
  record,
  severity: 'warning' as const,
  message: `Lớp ${name}, ngày ${shortDay(from)}, tiết ${slot ?? ''} còn có bài ${pathInYear(other)}. Sửa ngày hoặc tiết của một trong hai bài.`,
});
