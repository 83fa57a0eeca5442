import { expect, test } from 'vitest';
import { sendingSchema } from '../core/sending.ts';
import {
  earliestEnd,
  isTooLate,
  newRun,
  nextTurn,
  putOff,
  setBack,
  taken,
  type SendRun,
} from './send-turns.ts';

const MINUTE = 60_000;
const pace = sendingSchema.parse({ moi_phut: 2, thu_lai_sau_phut: [1, 5], han_chot_phut: 30 });
const run = (letters: number): SendRun =>
  newRun(
    Array.from({ length: letters }, (_, index) => ({ number: index + 1, to: ['a', 'b'] })),
    pace,
    0,
  );

/** Takes the next turn as soon as it may be taken. */
const take = (before: SendRun) => {
  const next = nextTurn(before);
  if (!next) throw new Error('nothing waits');
  return { ...next, after: taken(before, next.turn, next.at) };
};

test('letters go in their order, and no more in any minute than the school allows', () => {
  let now = run(5);
  const sent: [number, number][] = [];
  while (nextTurn(now)) {
    const { turn, at, after } = take(now);
    sent.push([turn.number, at / MINUTE]);
    now = after;
  }
  expect(sent).toEqual([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 1],
    [5, 2],
  ]);
  expect(earliestEnd(run(5), 0)).toBe(2 * MINUTE);
});

test('what was put off comes again after the delay, for the recipients that are owed, then after the next delay, then not any more', () => {
  const first = take(run(2));
  const once = putOff(first.after, first.turn, ['b'], 0);
  expect(nextTurn(once)?.turn.number).toBe(2);
  const second = take(take(once).after);
  expect([second.turn.to, second.at]).toEqual([['b'], MINUTE]);
  const twice = putOff(second.after, second.turn, ['b'], MINUTE);
  const third = take(twice);
  expect(third.at).toBe(6 * MINUTE);
  expect(nextTurn(putOff(third.after, third.turn, ['b'], 6 * MINUTE))).toBeUndefined();
});

test('nobody is asked again when nobody was put off', () => {
  const { turn, after } = take(run(1));
  expect(nextTurn(putOff(after, turn, [], 0))).toBeUndefined();
});

test('a server that breaks conversations is left alone for longer each time, and given up in the end', () => {
  const once = setBack(run(1), 0);
  expect(once && nextTurn(once)?.at).toBe(MINUTE);
  const twice = once && setBack(once, MINUTE);
  expect(twice && nextTurn(twice)?.at).toBe(6 * MINUTE);
  expect(twice && setBack(twice, 6 * MINUTE)).toBeUndefined();
});

test('a turn beyond the deadline of the run is too late', () => {
  expect([isTooLate(run(1), 30 * MINUTE), isTooLate(run(1), 30 * MINUTE + 1)]).toEqual([
    false,
    true,
  ]);
});
