import { join } from 'node:path';
import { kinds } from '../../schemas/index.ts';
import type { Finding } from '../core/finding.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { SchoolRecord } from '../core/record.ts';
import { shapeOf } from '../core/roles.ts';
import type { SchoolYear } from '../core/school.ts';
import { showProgress } from '../io/progress.ts';
import { readRecord } from '../io/record.ts';
import { replaceText } from '../io/write.ts';
import { fixRecord } from '../steps/fix.ts';
import type { Mended } from '../steps/fix-edits.ts';
import { trustedYear } from '../steps/lost-classes.ts';
import type { OpenSchool } from './open-school.ts';

/** A record that was mended, and in how many places. */
export interface MendedFile {
  readonly path: string;
  readonly mends: number;
}

/** Mends the records among the paths, each file whole or not at all. Open the school again to see them. */
export const fixRecords = (
  opened: OpenSchool,
  includes: (path: string) => boolean,
): MendedFile[] => {
  const paths = [...opened.content.records.keys()].filter(includes);
  const yearOf = trustedYears(opened);
  const progress = showProgress('Sửa hồ sơ', paths.length);
  const files = paths.flatMap((path) => {
    progress.step(1);
    const record = opened.content.records.get(path);
    const mended = record && mendedRecord(record, yearOf(record));
    if (!mended || mended.mends === 0) return [];
    return write(join(opened.content.root, path), record.text, mended.text)
      ? [{ path, mends: mended.mends }]
      : [];
  });
  progress.stop();
  return files;
};

/** In how many places mending would change the files where a finding's line is among what changes. */
export const mendablePlaces = (opened: OpenSchool, findings: readonly Finding[]): number => {
  // All records are asked only where one has a class that is not known.
  const yearOf = findings.some(({ rule }) => rule === 'ten-lop')
    ? trustedYears(opened)
    : ({ year }: SchoolRecord) => opened.school.years.get(year);
  return [...Map.groupBy(findings.filter(isOfOneRecord), ({ file }) => file)].reduce(
    (places, [file, ofFile]) => {
      const record = opened.content.records.get(file);
      const mended = record && mendedRecord(record, yearOf(record));
      if (!mended || mended.mends === 0) return places;
      const before = record.text.split('\n');
      const after = new Set(mended.text.split('\n'));
      const helps = ofFile.some(({ line }) => !after.has(before[line - 1] ?? ''));
      return helps ? places + mended.mends : places;
    },
    0,
  );
};

/** The school years as records may be mended by, each worked out once. */
const trustedYears = ({ content, school }: OpenSchool) => {
  const known = new Map<string, SchoolYear | undefined>();
  return ({ year: name }: SchoolRecord): SchoolYear | undefined => {
    const year = school.years.get(name);
    if (!known.has(name)) known.set(name, year && trustedYear(content, kinds, year));
    return known.get(name);
  };
};

/** What is told across records is for people to settle, and there may be thousands of it. */
const isOfOneRecord = ({ rule }: Finding): boolean => !acrossRecords.has(rule);

const acrossRecords = new Set(
  [...kinds.values()].flatMap(({ schoolRules = [] }) => schoolRules.map(({ id }) => id)),
);

/** Undefined for a file that no kind and year of the school know. */
const mendedRecord = (
  { path, text, kind: id }: SchoolRecord,
  year: SchoolYear | undefined,
): Mended | undefined => {
  const kind = kinds.get(id);
  return year && kind
    ? fixRecord(text, {
        read: (typed) => readRecord(path, typed),
        shape: shapeOf(kind),
        sections: kind.sections,
        year,
      })
    : undefined;
};

const write = (file: string, from: string, to: string): boolean => {
  try {
    return replaceText(file, from, to);
  } catch (error) {
    const { code = 'lỗi' } = error as NodeJS.ErrnoException;
    throw new EnvironmentProblem(`Không ghi được tệp ${file} (${code}). Kiểm tra quyền ghi.`);
  }
};
