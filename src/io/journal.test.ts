import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from './journal.ts';
import { scratch } from './test-folder.ts';

const FIRST = 'tool 1\n';

/** The lines that a new run finds after the first one. */
const lines = (file: string, first = FIRST): string[] =>
  openJournal(file, first).text.split('\n').slice(1).filter(Boolean);

test('what is added is found again, by a run that begins with the same line', () => {
  const file = join(scratch(), 'so.txt');
  openJournal(file, FIRST).add('a\n', () => 'a\n');
  openJournal(file, FIRST).add('b\n', () => 'a\nb\n');
  expect(lines(file)).toEqual(['a', 'b']);
  expect(lines(file, 'tool 2\n')).toEqual([]);
  openJournal(file, 'tool 2\n').add('c\n', () => 'c\n');
  expect(lines(file, 'tool 2\n')).toEqual(['c']);
});

test('a line that was torn spoils no other', () => {
  const file = join(scratch(), 'so.txt');
  openJournal(file, FIRST).add('a\n', () => 'a\n');
  openJournal(file, FIRST).add('torn\n', () => 'a\ntorn\n');
  truncateSync(file, statSync(file).size - 3);
  openJournal(file, FIRST).add('b\n', () => 'a\nb\n');
  expect(lines(file)).toEqual(['a', 'to', 'b']);
});

test('what is outdated does not pile up, over runs and within one', () => {
  const file = join(scratch(), 'so.txt');
  const line = `${'x'.repeat(99_999)}\n`;
  for (let run = 0; run < 30; run++) openJournal(file, FIRST).add(line, () => line);
  expect(statSync(file).size).toBeLessThan(800_000);
  const journal = openJournal(file, FIRST);
  for (let time = 0; time < 30; time++) journal.add(line, () => line);
  expect(statSync(file).size).toBeLessThan(800_000);
});

test('what another program added meanwhile does not count', () => {
  const file = join(scratch(), 'so.txt');
  openJournal(file, FIRST).add('a\n', () => 'a\n');
  const journal = openJournal(file, FIRST);
  openJournal(file, FIRST).add('b\n', () => 'a\nb\n');
  journal.add('c\n', () => 'a\nc\n');
  expect(lines(file)).toEqual(['a', 'c']);
  journal.add('d\n', () => expect.unreachable('all of it'));
  expect(lines(file)).toEqual(['a', 'c', 'd']);
});

test('a file that another program wrote anew at the same length is not added to', () => {
  const file = join(scratch(), 'so.txt');
  openJournal(file, FIRST).add('a\n', () => 'a\n');
  const journal = openJournal(file, FIRST);
  openJournal(file, 'tool 2\n').add('b\n', () => 'b\n');
  journal.add('c\n', () => 'a\nc\n');
  expect(lines(file)).toEqual(['a', 'c']);
});

test('where nothing can be written nothing is kept, and nothing fails', () => {
  const folder = join(scratch(), 'tep');
  writeFileSync(folder, 'a file in the place of the folder');
  const journal = openJournal(join(folder, 'so.txt'), FIRST);
  journal.add('a\n', () => 'a\n');
  journal.add('b\n', () => 'a\nb\n');
  expect(journal.text).toBe('');
});

test('nothing new writes nothing, and without a file nothing is kept', () => {
  const file = join(scratch(), 'so.txt');
  writeFileSync(file, 'of somebody else');
  openJournal(file, FIRST).add('', () => 'a\n');
  expect(statSync(file).size).toBe(16);
  const journal = openJournal(undefined, FIRST);
  journal.add('a\n', () => 'a\n');
  expect(journal.text).toBe('');
});
