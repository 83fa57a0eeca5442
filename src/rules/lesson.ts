import type { Day } from '../core/day.ts';
import type { CheckedRecord } from '../core/record.ts';

/** What the rules across lessons look at. */
export interface Lesson {
  readonly teacher: string;
  /** Each once. */
  readonly classes: readonly string[];
  /** The subject, or the part of it that counts its periods by itself. */
  readonly subject: string;
  readonly week: number;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Which period of that one day. */
  readonly slot?: number | undefined;
  /** First and last period of the year's plan (tiết PPCT). */
  readonly periods?: readonly [number, number] | undefined;
}

/** A lesson and its record. */
export interface LessonRecord extends Lesson {
  readonly record: CheckedRecord;
}

/** How a kind's records are read as lessons. */
export type LessonOf = (record: CheckedRecord) => Lesson;

/** The records as lessons. Several rules ask for the same. */
export const lessonsOf = (
  records: readonly CheckedRecord[],
  lessonOf: LessonOf,
): readonly LessonRecord[] => readingOf(records, lessonOf).lessons;

/** The lessons of each class in each subject; a lesson for several classes stands in each. */
export const lessonsByClass = (
  records: readonly CheckedRecord[],
  lessonOf: LessonOf,
): ReadonlyMap<string, readonly LessonRecord[]> => {
  const reading = readingOf(records, lessonOf);
  return (reading.byClass ??= groupsOf(reading.lessons));
};

interface Reading {
  readonly of: readonly CheckedRecord[];
  readonly by: LessonOf;
  readonly lessons: readonly LessonRecord[];
  byClass?: ReadonlyMap<string, readonly LessonRecord[]>;
}

let latest: Reading | undefined;

const readingOf = (records: readonly CheckedRecord[], lessonOf: LessonOf): Reading => {
  if (latest?.of !== records || latest.by !== lessonOf) {
    const lessons = records.map((record) => Object.assign(lessonOf(record), { record }));
    latest = { of: records, by: lessonOf, lessons };
  }
  return latest;
};

const groupsOf = (
  lessons: readonly LessonRecord[],
): ReadonlyMap<string, readonly LessonRecord[]> => {
  const groups = new Map<string, LessonRecord[]>();
  for (const lesson of lessons)
    for (const name of lesson.classes) {
      const key = `${name}\n${lesson.subject}`;
      const group = groups.get(key);
      if (group) group.push(lesson);
      else groups.set(key, [lesson]);
    }
  return groups;
};

/** The class that a key of `lessonsByClass` names. */
export const classOf = (key: string): string => key.split('\n')[0] ?? '';

/** Where a lesson lies in its school year, for sentences. */
export const pathInYear = ({ record: { path, year } }: LessonRecord): string =>
  path.slice(year.length + 1);
