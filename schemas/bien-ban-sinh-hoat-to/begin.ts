import type { Beginning } from '../../src/core/kind.ts';
import { numberGiven, recordsIn } from '../given.ts';

/** The number of the meeting: as typed, "Lần 7", else the one after the last of the tổ. */
export const begin = (given: Beginning): Readonly<Record<string, string>> => {
  const lan = numberGiven(given, 'lan') ?? nextMeeting(given);
  return lan === undefined ? {} : { lan: String(lan) };
};

const nextMeeting = (given: Beginning): number | undefined => {
  const team = given.year.staff.to.find(({ ma }) => given.names.includes(ma));
  if (!team) return undefined;
  const before = recordsIn(given, 'bien-ban-sinh-hoat-to')
    .filter(({ front }) => front['to'] === team.ma)
    .map(({ front }) => Number(front['lan']));
  return Math.max(0, ...before.filter(Number.isInteger)) + 1;
};
