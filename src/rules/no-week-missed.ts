import type { Day } from '../core/day.ts';
import { kept } from '../core/kept.ts';
import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import { schoolRule } from '../core/report.ts';
import { classOf, lessonsByClass, type LessonOf, type LessonRecord } from './lesson.ts';

/** A class that had a subject in each of four weeks running has it in the next, once that is over. Told at the last lesson before. */
export const noWeekMissed = (weekField: string, lessonOf: LessonOf): SchoolRule =>
  schoolRule(
    'tuan-thieu-bai',
    'Môn tuần nào cũng có bài thì không bỏ trống tuần nào',
    function* (records, context) {
      const weeksOf = weeksBetween(context.year.year.tuan);
      for (const [key, lessons] of lessonsByClass(records, lessonOf))
        for (const { week, after } of gapsOf(lessons, weeksOf, context))
          yield {
            record: after.record,
            at: [weekField],
            severity: 'hint',
            message: `Lớp ${classOf(key)} chưa có bài ${after.subject} ở tuần ${week}, dù ${RUN} tuần liền trước tuần nào cũng có. Nếu có dạy thì soạn thêm bài.`,
          };
    },
  );

/** After so many weeks with a subject, the next is expected to have it. */
const RUN = 4;

interface Gap {
  readonly week: number;
  readonly after: LessonRecord;
}

function* gapsOf(
  lessons: readonly LessonRecord[],
  weeksOf: WeeksBetween,
  { year, today }: SchoolContext,
): Generator<Gap> {
  const weeks = year.year.tuan;
  const lastOf = new Map<number, LessonRecord>();
  for (const lesson of lessons) {
    lastOf.set(lesson.week, lesson);
    for (const week of weeksOf(lesson.from, lesson.to)) lastOf.set(week, lesson);
  }
  for (const [index, { tuan, den_ngay }] of weeks.entries()) {
    if (index < RUN || den_ngay >= today || lastOf.has(tuan)) continue;
    const before = weeks.slice(index - RUN, index).map((week) => lastOf.get(week.tuan));
    const after = before.at(-1);
    if (after && before.every(Boolean)) yield { week: tuan, after };
  }
}

type WeeksBetween = (from: Day | undefined, to: Day | undefined) => readonly number[];

/** The weeks that have one of the days from the first to the last. Lessons share their days, so each span is looked up once. */
const weeksBetween = (weeks: SchoolContext['year']['year']['tuan']): WeeksBetween => {
  const weeksOf = kept((span) => {
    const [from = '', to = ''] = span.split(' ');
    return weeks
      .filter(({ tu_ngay, den_ngay }) => from <= den_ngay && tu_ngay <= to)
      .map(({ tuan }) => tuan);
  });
  return (from, to) => (from && to ? weeksOf(`${from} ${to}`) : []);
};
