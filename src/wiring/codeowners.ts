import type { Day } from '../core/day.ts';
import { codeownersOf } from '../steps/codeowners.ts';
import type { OpenSchool } from './open-school.ts';
import { decisionsOf } from './release-request.ts';

/** Where git hosts look for it, from the repository's root. */
export const CODEOWNERS = '.github/CODEOWNERS';

/** CODEOWNERS of the newest school year on a day. */
export const codeownersIn = (opened: OpenSchool, today: Day, prefix: string): string => {
  const [year] = opened.school.years.values();
  return year ? codeownersOf(year, decisionsOf(opened, year.year.nam_hoc), today, prefix) : '';
};
