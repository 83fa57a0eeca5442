import { expect, test } from 'vitest';
import type { Delivery } from '../../core/outbox.ts';
import { disagreements, unhelpful } from './faults-judge.ts';

const delivery = (state: Delivery['state']): Delivery => ({
  message: '<1@x>',
  to: 'a@x',
  state,
  at: '',
});
const once = { id: '<1@x>', to: 'a@x' };

test('a journal that agrees with the server is in order, also while a message is in doubt', () => {
  expect(disagreements([delivery('accepted')], [once])).toEqual([]);
  expect(disagreements([delivery('refused')], [])).toEqual([]);
  expect(disagreements([delivery('sending')], [once])).toEqual([]);
  expect(disagreements([delivery('uncertain')], [])).toEqual([]);
});

test('a message lost, doubled, or owed though it was taken is noticed', () => {
  expect(disagreements([delivery('accepted')], [])).toHaveLength(1);
  expect(disagreements([delivery('accepted')], [once, once])).toHaveLength(1);
  expect(disagreements([delivery('deferred')], [once])).toHaveLength(1);
});

test('an end without a next step, or with the innards of the program, is noticed', () => {
  expect(unhelpful(0, 'Xong.')).toEqual([]);
  expect(unhelpful(1, 'Để gửi nốt, gõ lại: …')).toEqual([]);
  expect(unhelpful(1, 'Hỏng.')).toHaveLength(1);
  expect(unhelpful(2, 'Gõ lại.\n    at send (file:///x.ts:1:1)')).toHaveLength(1);
});
