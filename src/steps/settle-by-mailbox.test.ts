import { expect, test } from 'vitest';
import type { JournalEntry } from '../core/outbox.ts';
import { settleByMailbox, type Sighting } from './settle-by-mailbox.ts';

const [SCHOOL, MANAGER] = ['truong@thu.example', 'dung@thu.example'];

const inDoubt = (to: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  message: '<1@thu.example>',
  to: [to],
  event: 'sending',
  at: '2026-11-02T02:30:00Z',
  ...more,
});

const seen = { folder: 'INBOX', arrived: new Date('2026-11-02T02:31:00Z') };

const arrived = new Date('2026-11-02T02:40:00Z');

const settled = (
  entries: readonly JournalEntry[],
  sighting: Sighting,
  lookedAt = '2026-11-02T03:00:00Z',
) =>
  settleByMailbox(entries, {
    school: 'Truong@thu.example',
    lookedAt: new Date(lookedAt),
    sightings: new Map([['<1@thu.example>', sighting]]),
  }).map(({ to, event, answer }) => [to[0], event, answer]);

test("a message seen in the school's mailbox is settled for the school, and only likely for the manager", () => {
  expect(settled([inDoubt(SCHOOL), inDoubt(MANAGER)], { seen, reports: [] })).toEqual([
    [SCHOOL, 'accepted', 'Thấy trong hộp thư của trường (INBOX), tới lúc 09:31 ngày 02/11/2026.'],
    [MANAGER, 'uncertain', expect.stringContaining('hãy hỏi người nhận')],
  ]);
});

test("the school's copy of an earlier conversation says nothing about the manager's", () => {
  const earlier = inDoubt(SCHOOL, { event: 'accepted' });
  expect(settled([earlier, inDoubt(MANAGER)], { seen, reports: [] })).toEqual([]);
});

test('a message that is not seen stays in doubt, however long ago it was', () => {
  expect(settled([inDoubt(SCHOOL)], { reports: [] })).toEqual([
    [SCHOOL, 'uncertain', expect.stringContaining('còn có thể giao trong 5 ngày')],
  ]);
  expect(settled([inDoubt(SCHOOL)], { reports: [] }, '2026-11-20T03:00:00Z')).toEqual([
    [SCHOOL, 'uncertain', expect.stringContaining('dù đã quá 5 ngày')],
  ]);
});

test('a report that a message was delivered settles it for its recipient', () => {
  const reports = [
    { recipient: 'DUNG@thu.example', action: 'delayed', status: '4.4.1', answer: 'x', arrived },
    { recipient: 'DUNG@thu.example', action: 'delivered', status: '2.0.0', answer: '', arrived },
  ] as const;
  expect(settled([inDoubt(MANAGER)], { reports })).toEqual([
    [MANAGER, 'accepted', 'Máy chủ thư báo lúc 09:40 ngày 02/11/2026: đã giao (2.0.0).'],
  ]);
});

test('a report of failure puts even an accepted message in doubt, once: what a person decides afterwards stands', () => {
  const reports = [
    { recipient: MANAGER, action: 'failed', status: '5.2.2', answer: '552 full', arrived },
  ] as const;
  const taken = inDoubt(MANAGER, { event: 'accepted' });
  const [line] = settled([taken], { reports });
  const answer = 'máy chủ thư báo lúc 09:40 ngày 02/11/2026: không giao được (5.2.2, 552 full)';
  expect(line).toEqual([MANAGER, 'uncertain', answer]);
  const told = inDoubt(MANAGER, { event: 'uncertain', answer });
  const decided = inDoubt(MANAGER, { event: 'accepted', answer: 'Người gửi xác nhận đã tới.' });
  expect(settled([taken, told, decided], { reports })).toEqual([]);
});
