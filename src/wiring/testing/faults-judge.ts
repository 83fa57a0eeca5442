import { isOwed, type Delivery } from '../../core/outbox.ts';
import type { Acceptance } from './faulty-server.ts';

/** What was done and found in many releases; `wrong` holds a sentence for everything that must not be. */
export interface Tally {
  releases: number;
  runs: number;
  kills: number;
  faults: number;
  lost: number;
  doubled: number;
  readonly wrong: string[];
}

/** A tally of nothing. */
export const newTally = (): Tally => ({
  releases: 0,
  runs: 0,
  kills: 0,
  faults: 0,
  lost: 0,
  doubled: 0,
  wrong: [],
});

/** What must not be, after any run: a message said to be taken that the server does not have, or said to be owed that it has, or had twice. */
export const disagreements = (
  deliveries: readonly Delivery[],
  accepted: readonly Acceptance[],
): string[] =>
  deliveries.flatMap((delivery) => {
    const times = timesOf(delivery, accepted);
    const who = `${delivery.message} ${delivery.to}`;
    if (times > 1) return [`${who}: taken ${times} times`];
    if (delivery.state === 'accepted' && times === 0) return [`${who}: said to be taken, is not`];
    if (isOwed(delivery) && times > 0) return [`${who}: owed, though it was taken`];
    return [];
  });

/** How often the server has a message for a recipient. */
export const timesOf = (
  { message, to }: Pick<Delivery, 'message' | 'to'>,
  accepted: readonly Acceptance[],
): number => accepted.filter((one) => one.id === message && one.to === to).length;

/** What is missing for a person in the words of a run that ended by itself: a next step where one is due, and never the innards of the program. */
export const unhelpful = (code: number | null, output: string): string[] => [
  ...(/\n\s+at .*\(?(?:file|node):/.test(output) || code === null || code > 2
    ? [`ended with ${String(code)} and:\n${output}`]
    : []),
  ...(code !== 0 && !/gõ|Gõ|Sửa|sửa/.test(output) ? [`no next step in:\n${output}`] : []),
];

/** A tally on one line. */
export const tallyText = (tally: Tally): string =>
  `${tally.releases} lần gửi, ${tally.runs} lượt chạy, ${tally.kills} lượt bị ngắt (SIGKILL), ${tally.faults} sự cố của máy chủ; mất ${tally.lost}, gửi đôi ${tally.doubled}, báo sai ${tally.wrong.length}.`;
