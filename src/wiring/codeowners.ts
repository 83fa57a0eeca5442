import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Day } from '../core/day.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { Repository } from '../io/git.ts';
import { codeownersOf, MARK } from '../steps/codeowners.ts';
import { decisionsOf } from './decisions.ts';
import type { OpenSchool } from './open-school.ts';

/** Where git hosts look for it, from the repository's root. */
export const CODEOWNERS = '.github/CODEOWNERS';

/** CODEOWNERS of the newest school year on a day. */
export const codeownersIn = (opened: OpenSchool, today: Day, { prefix }: Repository): string => {
  const [year] = opened.school.years.values();
  const decisions = year ? decisionsOf(opened, year.year.nam_hoc) : [];
  return year ? codeownersOf(year, decisions, today, prefix.replace(/\/$/, '')) : '';
};

/** A finding when a CODEOWNERS made by us is no longer what the decision says. One written by hand is let be, and so is any while the school's data are broken: nobody can then say who reviews. */
export const checkCodeowners = (
  opened: OpenSchool,
  today: Day,
  repository: Repository,
): Finding[] => {
  const { leftOut, years } = opened.school;
  if (leftOut.size > 0 || years.size === 0) return [];
  const path = join(repository.root, CODEOWNERS);
  const text = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
  if (!text.startsWith(MARK) || text === codeownersIn(opened, today, repository)) return [];
  const message =
    'Danh sách người duyệt không còn khớp quyết định phân công. Gõ: npm run codeowners';
  const file = posix.join(posix.relative(repository.prefix || '.', '.'), CODEOWNERS);
  return [{ file, ...fileStart, rule: 'codeowners', severity: 'error', message }];
};
