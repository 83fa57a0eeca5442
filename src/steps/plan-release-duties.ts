import type { Day } from '../core/day.ts';
import { dutiesOn } from '../core/duties.ts';
import type { Decision } from '../core/inspection.ts';
import { staffOf, type SchoolYear, type Staff } from '../core/school.ts';

/** Who holds the school's mailbox on a day, by the newest decision in force (CV 4147/GDĐT-TH, mục 2). */
export const officerOn = (
  decisions: readonly Decision[],
  day: Day,
  year: SchoolYear,
): Staff | undefined =>
  staffOf(year, dutiesOn(decisions, day, ({ officers }) => officers)[0]?.nguoi);

/** The manager who reviews a tổ on a day, by the newest decision in force. */
export const reviewerOn = (
  decisions: readonly Decision[],
  day: Day,
  year: SchoolYear,
  team: string | undefined,
): Staff | undefined => {
  const ofTeam = ({ reviewers }: Decision) =>
    reviewers.filter(({ to }) => team !== undefined && to.includes(team));
  return staffOf(year, dutiesOn(decisions, day, ofTeam)[0]?.nguoi);
};
