import type { Beginning } from '../../src/core/kind.ts';
import { parseDay } from '../../src/core/day.ts';
import { shown } from '../../src/core/text.ts';
import { numberGiven, recordsIn } from '../given.ts';

/** The number of the meeting as typed, "Lần 7"; else the one after the last of the tổ, on the day that was set for it there. */
export const begin = (given: Beginning): Readonly<Record<string, string>> => {
  const typed = numberGiven(given, 'lan');
  const meetings = meetingsBefore(given);
  const next = meetings && Math.max(0, ...meetings.map(({ number }) => number)) + 1;
  const lan = typed ?? next;
  return {
    ...(lan !== undefined && { lan: String(lan) }),
    ...daySet(given, meetings?.find(({ number }) => number + 1 === lan)?.next),
  };
};

interface Meeting {
  readonly number: number;
  /** When the one after it was to be. */
  readonly next: unknown;
}

const meetingsBefore = (given: Beginning): readonly Meeting[] | undefined => {
  const team = given.year.staff.to.find(({ ma }) => given.names.includes(ma));
  return (
    team &&
    recordsIn(given, 'bien-ban-sinh-hoat-to')
      .filter(({ front }) => front['to'] === team.ma)
      .map(({ front }) => ({ number: Number(front['lan']), next: front['lan_hop_sau'] }))
      .filter(({ number }) => Number.isInteger(number))
  );
};

const daySet = ({ year }: Beginning, set: unknown): Readonly<Record<string, string>> => {
  const ngay = parseDay(shown(set));
  const week = ngay && year.year.tuan.find((one) => one.tu_ngay <= ngay && ngay <= one.den_ngay);
  return { ...(ngay && { ngay }), ...(week && { tuan: String(week.tuan) }) };
};
