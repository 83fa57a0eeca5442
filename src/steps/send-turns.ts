import type { Pace } from '../core/sending.ts';

/** A letter that waits to be handed over in this run. */
export interface Turn {
  /** The letter's number. */
  readonly number: number;
  readonly to: readonly string[];
  /** How often it was put off in this run. */
  readonly tries: number;
  /** Not before this moment. */
  readonly from: number;
}

/** A run of sending as it stands; moments are in milliseconds. Changed only by making a new one. */
export interface SendRun {
  readonly pace: Pace;
  readonly began: number;
  readonly waiting: readonly Turn[];
  /** When letters were handed over, oldest first. */
  readonly starts: readonly number[];
  /** Conversations that broke one after another. */
  readonly setbacks: number;
  /** Until then the server is left alone. */
  readonly restUntil: number;
}

/** A run that has not begun. */
export const newRun = (
  owed: readonly Pick<Turn, 'number' | 'to'>[],
  pace: Pace,
  now: number,
): SendRun => ({
  pace,
  began: now,
  waiting: owed.map(({ number, to }) => ({ number, to, tries: 0, from: now })),
  starts: [],
  setbacks: 0,
  restUntil: now,
});

/** Whose turn is next and from when; nothing when none waits. */
export const nextTurn = (
  run: SendRun,
): { readonly turn: Turn; readonly at: number } | undefined => {
  const from = Math.min(...run.waiting.map((turn) => turn.from));
  const turn = run.waiting.find((one) => one.from === from);
  return turn && { turn, at: Math.max(from, run.restUntil, roomFrom(run)) };
};

/** True when a moment lies beyond what the school allows one run. */
export const isTooLate = ({ began, pace }: SendRun, at: number): boolean =>
  at > began + pace.han_chot_phut * MINUTE;

/** The run once a letter's turn has been taken. */
export const taken = (run: SendRun, turn: Turn, now: number): SendRun => ({
  ...run,
  waiting: run.waiting.filter((one) => one !== turn),
  starts: [...run.starts, now],
});

/** The run when some recipients of a letter are to be tried again; as it was when that has been done often enough. */
export const putOff = (
  run: SendRun,
  { number, tries }: Turn,
  to: readonly string[],
  now: number,
): SendRun => {
  const delay = run.pace.thu_lai_sau_phut[tries];
  if (delay === undefined || to.length === 0) return run;
  const again: Turn = { number, to, tries: tries + 1, from: now + delay * MINUTE };
  return { ...run, waiting: [...run.waiting, again] };
};

/** The run after a conversation that broke or never began: the server is given a rest; nothing when that has been done often enough. */
export const setBack = (run: SendRun, now: number): SendRun | undefined => {
  const delay = run.pace.thu_lai_sau_phut[run.setbacks];
  return delay === undefined
    ? undefined
    : { ...run, setbacks: run.setbacks + 1, restUntil: now + delay * MINUTE };
};

/** When the last waiting letter can go out at the earliest, if nothing more goes wrong. */
export const earliestEnd = (run: SendRun, now: number): number => {
  let [ahead, last] = [run, now];
  for (let next = nextTurn(ahead); next; next = nextTurn(ahead)) {
    last = Math.max(last, next.at);
    ahead = taken(ahead, next.turn, last);
  }
  return last;
};

const MINUTE = 60_000;

/** From when one more letter keeps within the limit of any minute. */
const roomFrom = ({ starts, pace }: SendRun): number =>
  (starts.at(-pace.moi_phut) ?? Number.NEGATIVE_INFINITY) + MINUTE;
