import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './test-folder.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { hasJournal, JOURNAL, openJournal, readJournal } from './outbox.ts';

test('what was written down is there for the next run', () => {
  const folder = scratch();
  expect([hasJournal(folder), readJournal(folder)]).toEqual([false, []]);
  const journal = openJournal(folder);
  journal.append({ event: 'queued', message: '<m@x>', to: ['a'] });
  journal.append({ event: 'accepted', message: '<m@x>', to: ['a'], answer: '250 OK' });
  journal.close();
  expect(readJournal(folder).map(({ event, answer }) => [event, answer])).toEqual([
    ['queued', undefined],
    ['accepted', '250 OK'],
  ]);
});

test('a line torn by a crash is dropped, and the next line is whole', () => {
  const folder = scratch();
  const first = openJournal(folder);
  first.append({ event: 'queued', message: '<m@x>', to: ['a'] });
  first.close();
  appendFileSync(join(folder, JOURNAL), '{"event":"sen');
  const second = openJournal(folder);
  second.append({ event: 'sending', message: '<m@x>', to: ['a'] });
  second.close();
  expect(readJournal(folder).map(({ event }) => event)).toEqual(['queued', 'sending']);
  expect(readFileSync(join(folder, JOURNAL), 'utf8').split('\n')).toHaveLength(3);
});

test('a journal damaged in the middle stops the run instead of being guessed at', () => {
  const folder = scratch();
  writeFileSync(join(folder, JOURNAL), 'hỏng\n');
  expect(() => openJournal(folder)).toThrow(EnvironmentProblem);
});
