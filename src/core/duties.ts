import type { Day } from './day.ts';
import type { Decision, Duty } from './inspection.ts';

/** The duties in force on a day. A newer decision replaces an older one for the duties that both name, so they are of one decision. */
export const dutiesOn = (
  decisions: readonly Decision[],
  day: Day,
  dutiesOf: (decision: Decision) => readonly Duty[],
): readonly Duty[] => {
  const [newest = []] = decisions
    .filter((decision) => decision.day <= day)
    .sort(newestFirst)
    .map((decision) => dutiesOf(decision).filter((duty) => holds(duty, day)))
    .filter((duties) => duties.length > 0);
  return newest;
};

const newestFirst = (a: Decision, b: Decision): number =>
  a.day === b.day ? (a.path < b.path ? 1 : -1) : a.day < b.day ? 1 : -1;

const holds = ({ tu_ngay, den_ngay }: Duty, day: Day): boolean =>
  tu_ngay <= day && (den_ngay === undefined || day <= den_ngay);
