import { expect, test } from 'vitest';
import { deliveriesOf, type Letters } from '../core/outbox.ts';
import { openJournal } from '../io/outbox.ts';
import { scratch } from '../io/test-folder.ts';
import { queueAll } from './release-outbox.ts';
import { settle } from './release-settle.ts';

const letters: Letters = {
  messages: [1, 2].map((number) => ({
    ...{ number, id: `<${number}@x>`, from: 'f@x', to: ['a@x', 'b@x'], subject: '' },
    ...{ sha256: '', bytes: 0 },
  })),
};

/** An outbox whose first letter is in doubt. */
const inDoubt = () => {
  const journal = openJournal(scratch());
  queueAll(journal, letters);
  journal.append({ event: 'sending', message: '<1@x>', to: ['a@x', 'b@x'] });
  return journal;
};

const statesOf = (journal: ReturnType<typeof inDoubt>) =>
  deliveriesOf(journal.entries).map(({ state }) => state);

test('a letter in doubt is settled for all its recipients, or for the one that is named', () => {
  const all = inDoubt();
  settle(all, letters, { sent: ['1'], notSent: [] });
  expect(statesOf(all)).toEqual(['accepted', 'accepted', 'queued', 'queued']);
  const each = inDoubt();
  settle(each, letters, { sent: ['1:a@x'], notSent: ['1:b@x'] });
  expect(statesOf(each)).toEqual(['accepted', 'not-sent', 'queued', 'queued']);
});

test('only what is in doubt can be settled', () => {
  for (const named of ['2', '1:c@x', '3', ''])
    expect(() => settle(inDoubt(), letters, { sent: [named], notSent: [] })).toThrow(
      'nên không cần xác nhận',
    );
});

test('queueing again adds what a stopped run left out, and nothing else', () => {
  const journal = openJournal(scratch());
  journal.append({ event: 'queued', message: '<1@x>', to: ['a@x'] });
  queueAll(journal, letters);
  queueAll(journal, letters);
  expect(journal.entries.map(({ message, to }) => [message, to])).toEqual([
    ['<1@x>', ['a@x']],
    ['<1@x>', ['b@x']],
    ['<2@x>', ['a@x', 'b@x']],
  ]);
});
