import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import { schoolRule } from '../core/report.ts';
import { classOf, lessonsByClass, type LessonOf, type LessonRecord } from './lesson.ts';

/** A class that had a subject in each of four weeks running has it in the next, once that is over. Told at the last lesson before. */
export const noWeekMissed = (weekField: string, lessonOf: LessonOf): SchoolRule =>
  schoolRule(
    'tuan-thieu-bai',
    'Môn tuần nào cũng có bài thì không bỏ trống tuần nào',
    function* (records, context) {
      for (const [key, lessons] of lessonsByClass(records, lessonOf))
        for (const { week, after } of gapsOf(lessons, context))
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

function* gapsOf(lessons: readonly LessonRecord[], context: SchoolContext): Generator<Gap> {
  const weeks = context.year.year.tuan;
  const lastOf = new Map(
    lessons.flatMap((lesson) => weeksOf(lesson, context).map((week) => [week, lesson])),
  );
  for (const [index, { tuan, den_ngay }] of weeks.entries()) {
    if (index < RUN || den_ngay >= context.today || lastOf.has(tuan)) continue;
    const before = weeks.slice(index - RUN, index).map((week) => lastOf.get(week.tuan));
    const after = before.at(-1);
    if (after && before.every(Boolean)) yield { week: tuan, after };
  }
}

/** The weeks in which a lesson is given. */
const weeksOf = ({ week, from, to }: LessonRecord, { year }: SchoolContext): number[] => [
  week,
  ...year.year.tuan
    .filter(({ tu_ngay, den_ngay }) => from && to && from <= den_ngay && tu_ngay <= to)
    .map(({ tuan }) => tuan),
];
