import { expect, test } from 'vitest';
import { deliveriesOf, isOwed, isUncertain, type JournalEntry } from './outbox.ts';

const entry = (event: JournalEntry['event'], ...to: string[]): JournalEntry => ({
  event,
  message: '<m@x>',
  to,
  at: '2026-11-02T02:30:00Z',
});

test('each recipient stands where the last line about him says', () => {
  const deliveries = deliveriesOf([
    entry('queued', 'a', 'b'),
    entry('sending', 'a', 'b'),
    entry('accepted', 'a'),
    entry('refused', 'b'),
  ]);
  expect(deliveries.map(({ to, state }) => [to, state])).toEqual([
    ['a', 'accepted'],
    ['b', 'refused'],
  ]);
});

test('what was queued, refused or found not to have arrived is owed; accepted is not', () => {
  const states = ['queued', 'refused', 'not-sent', 'accepted'] as const;
  expect(states.map((state) => deliveriesOf([entry(state, 'a')]).some(isOwed))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a message left in sending is in doubt and never owed', () => {
  const deliveries = deliveriesOf([entry('queued', 'a'), entry('sending', 'a')]);
  expect([deliveries.every(isUncertain), deliveries.some(isOwed)]).toEqual([true, false]);
});
