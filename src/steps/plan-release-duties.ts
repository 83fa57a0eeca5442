import type { Day } from '../core/day.ts';
import type { Decision, Duty } from '../core/inspection.ts';
import { staffOf, type SchoolYear, type Staff } from '../core/school.ts';

/** Who holds the school's mailbox on a day, by the newest decision in force (CV 4147/GDĐT-TH, mục 2). */
export const officerOn = (
  decisions: readonly Decision[],
  day: Day,
  year: SchoolYear,
): Staff | undefined => staffOf(year, dutyOn(decisions, day, ({ officers }) => officers)?.nguoi);

/** The manager who reviews a tổ on a day, by the newest decision in force. */
export const reviewerOn = (
  decisions: readonly Decision[],
  day: Day,
  year: SchoolYear,
  team: string | undefined,
): Staff | undefined => {
  const ofTeam = ({ reviewers }: Decision) =>
    reviewers.filter(({ to }) => team !== undefined && to.includes(team));
  return staffOf(year, dutyOn(decisions, day, ofTeam)?.nguoi);
};

/** A newer decision replaces an older one for the duties that both name. */
const dutyOn = (
  decisions: readonly Decision[],
  day: Day,
  dutiesOf: (decision: Decision) => readonly Duty[],
): Duty | undefined =>
  decisions
    .filter((decision) => decision.day <= day)
    .sort((a, b) => (a.day === b.day ? (a.path < b.path ? 1 : -1) : a.day < b.day ? 1 : -1))
    .flatMap(dutiesOf)
    .find(({ tu_ngay, den_ngay }) => tu_ngay <= day && (den_ngay === undefined || day <= den_ngay));
