import type { SchoolContext, SchoolRule } from '../core/kind.ts';
import { schoolRule, type RemarkOn } from '../core/report.ts';
import { classOf, lessonsByClass, pathInYear, type LessonOf, type LessonRecord } from './lesson.ts';

/** A class has every period of a subject's plan once, and in lessons of one week or of two that follow each other none is left out. */
export const periodsInTurn = (periodsField: string, lessonOf: LessonOf): SchoolRule =>
  schoolRule(
    'tiet-ppct-lien-mach',
    'Tiết PPCT của một môn ở một lớp không lặp lại, không bỏ quãng',
    function* (records, context) {
      for (const [key, lessons] of lessonsByClass(records, lessonOf)) {
        let before: Counted | undefined;
        for (const lesson of counted(lessons)) {
          const said = before && compare(before, lesson, classOf(key), context);
          if (said) yield { ...said, at: [periodsField] };
          if (!before || lesson.periods[1] > before.periods[1]) before = lesson;
        }
      }
    },
  );

type Counted = LessonRecord & { readonly periods: readonly [number, number] };

/** The lessons that say their periods, in the order of these. */
const counted = (lessons: readonly LessonRecord[]): Counted[] =>
  lessons
    .filter((lesson): lesson is Counted => lesson.periods !== undefined)
    .sort((a, b) => a.periods[0] - b.periods[0] || a.week - b.week);

const compare = (
  before: Counted,
  lesson: Counted,
  name: string,
  context: SchoolContext,
): Omit<RemarkOn, 'at'> | undefined => {
  const missing = lesson.periods[0] - before.periods[1] - 1;
  if (missing < 0) return repeat(before, lesson, name);
  const weeks = context.year.year.tuan.map(({ tuan }) => tuan);
  const apart = weeks.indexOf(lesson.week) - weeks.indexOf(before.week);
  return missing > 0 && (apart === 0 || apart === 1)
    ? {
        record: lesson.record,
        severity: 'hint',
        message: `Lớp ${name}, tiết PPCT nhảy từ ${before.periods[1]} đến ${lesson.periods[0]}, thiếu ${missing} tiết ở giữa. Xem lại số tiết, hoặc soạn bài còn thiếu.`,
      }
    : undefined;
};

/** Told at the later lesson of the two. */
const repeat = (before: Counted, lesson: Counted, name: string): Omit<RemarkOn, 'at'> => {
  const [earlier, later] = timeOf(before) <= timeOf(lesson) ? [before, lesson] : [lesson, before];
  return {
    record: later.record,
    severity: 'warning',
    message: `Lớp ${name}, tiết PPCT ${later.periods[0]} trùng với bài ${pathInYear(earlier)} (tiết ${range(earlier)}). Sửa số tiết của một trong hai bài.`,
  };
};

const timeOf = ({ week, from = '' }: Counted): string => `${String(week).padStart(3, '0')} ${from}`;

const range = ({ periods: [first, last] }: Counted): string =>
  first === last ? String(first) : `${first}-${last}`;
