import type { Day } from '../core/day.ts';
import type { CheckedRecord } from '../core/record.ts';

/** What the rules across lessons look at. */
export interface Lesson {
  readonly teacher: string;
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

/** The lessons of each class in each subject; a lesson for several classes stands in each. Several rules ask for the same. */
export const lessonsByClass = (
  records: readonly CheckedRecord[],
  lessonOf: LessonOf,
): ReadonlyMap<string, readonly LessonRecord[]> => {
  if (latest?.of !== records || latest.by !== lessonOf)
    latest = { of: records, by: lessonOf, groups: groupsOf(records, lessonOf) };
  return latest.groups;
};

interface Groups {
  readonly of: readonly CheckedRecord[];
  readonly by: LessonOf;
  readonly groups: ReadonlyMap<string, readonly LessonRecord[]>;
}

let latest: Groups | undefined;

const groupsOf = (
  records: readonly CheckedRecord[],
  lessonOf: LessonOf,
): ReadonlyMap<string, readonly LessonRecord[]> => {
  const groups = new Map<string, LessonRecord[]>();
  for (const record of records) {
    const lesson = { ...lessonOf(record), record };
    for (const name of new Set(lesson.classes)) {
      const key = `${name}\n${lesson.subject}`;
      const group = groups.get(key);
      if (group) group.push(lesson);
      else groups.set(key, [lesson]);
    }
  }
  return groups;
};

/** The class that a key of `lessonsByClass` names. */
export const classOf = (key: string): string => key.split('\n')[0] ?? '';

/** Where a lesson lies in its school year, for sentences. */
export const pathInYear = ({ record: { path, year } }: LessonRecord): string =>
  path.slice(year.length + 1);
