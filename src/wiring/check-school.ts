import { kinds } from '../../schemas/index.ts';
import { subjects } from '../../schemas/mon-hoc.ts';
import type { Content } from '../core/content.ts';
import { dayInVietnam, parseDay, type Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { rulesForAll } from '../rules/index.ts';
import { subjectsKnown } from '../rules/subjects-known.ts';
import {
  checkContent,
  concludeCheck,
  judgeRecords,
  type CheckOptions,
  type Judgement,
} from '../steps/check.ts';
import type { OpenSchool } from './open-school.ts';
import { picturesOf } from './pictures.ts';
import { judgePrintData, printRules } from './print-rules.ts';

type Options = Omit<CheckOptions, 'kinds' | 'rulesForAll' | 'judgeData'>;

/** All findings of a school's records, by every rule there is. */
export const checkSchool = ({ content, school }: OpenSchool, options: Options): Finding[] =>
  checkContent(content, school, withRules(content, options));

/** What is to be said of some records, each by itself; `concludeSchool` makes the whole of it. */
export const judgeSchool = (
  { content, school }: OpenSchool,
  paths: readonly string[],
  options: Options,
): Judgement[] => judgeRecords(content, school, paths, withRules(content, options));

/** All findings of a school's records, once those of the records one by one are known. */
export const concludeSchool = (
  { content, school }: OpenSchool,
  options: Options,
  ofRecords: readonly Finding[],
): Finding[] => concludeCheck(ofRecords, content, school, withRules(content, options));

const withRules = (content: Content, options: Options): CheckOptions => ({
  kinds,
  rulesForAll: [...rulesForAll(kinds), ...printRules],
  judgeData: (file) => [...judgePrintData(file), ...judgeSubjects(file)],
  pictures: picturesOf(content),
  ...options,
});

const judgeSubjects = subjectsKnown(subjects);

/** The day that counts as today: as asked, else the sample school's own, else the real one in Vietnam. */
export const todayOf = ({ school }: OpenSchool, asked?: string): Day => {
  const day = asked === undefined ? undefined : parseDay(asked);
  if (asked !== undefined && !day)
    throw new EnvironmentProblem(`"${asked}" không phải một ngày. Gõ ví dụ --today 2026-11-22.`);
  return day ?? school.settings?.hom_nay ?? dayInVietnam(Date.now());
};
