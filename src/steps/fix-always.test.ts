import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord } from '../io/record.ts';
import { meantByLesson, mend } from '../wiring/testing/mend.ts';
import { anyText, hostileLesson, looselyFenced, typedLesson } from '../wiring/testing/pieces.ts';
import { meaningOf, wordsMeaning } from './fix-same.ts';

const any = fc.oneof(anyText, hostileLesson, typedLesson);
const read = (text: string) => readRecord('2026-2027/ke-hoach-bai-day/a.md', text);

/** Runs enough to meet the odd ones, the same ones each time. */
const always = (text: fc.Arbitrary<string>, holds: (text: string) => void): void =>
  fc.assert(fc.property(text, holds), { numRuns: 200, seed: 20261005 });

test('mending again changes nothing, whatever the text', () => {
  always(any, (text) => {
    const once = mend(text).text;
    expect(mend(once)).toEqual({ text: once, mends: 0 });
  });
});

test('a head that could be read says the same afterwards', () => {
  always(any, (text) => {
    const before = read(text);
    if (before.findings.length > 0) return;
    const after = read(mend(text).text);
    expect(after.findings).toEqual([]);
    expect(meaningOf(meantByLesson(after.front))).toBe(meaningOf(meantByLesson(before.front)));
  });
});

test('the body says the same afterwards', () => {
  always(any, (text) => {
    const before = read(text);
    if (before.findings.length > 0) return;
    expect(wordsMeaning(read(mend(text).text).tree)).toBe(wordsMeaning(before.tree));
  });
});

test('a lesson with the slips people make has none in its head afterwards', () => {
  always(typedLesson, (text) => {
    const { front, findings } = read(mend(text).text);
    expect(findings).toEqual([]);
    expect(Object.keys(front)).toEqual(ORDER);
    expect(front).toMatchObject({ ngay_day: '2026-10-05', giao_vien: 'le-thi-mai' });
  });
});

const ORDER = ['mon_hoc', 'lop', 'ten_bai', 'so_tiet', 'tuan', 'ngay_day', 'giao_vien'];

test('a head between what is nearly three dashes is mended like one between them', () => {
  fc.assert(
    fc.property(looselyFenced, ({ loose, sound }) => {
      expect(mend(loose).text).toBe(mend(sound).text);
    }),
    { numRuns: 200, seed: 20261005 },
  );
});

test('CRLF stays CRLF', () => {
  always(typedLesson, (text) => {
    const crlf = (lf: string): string => lf.replaceAll('\n', '\r\n');
    expect(mend(crlf(text)).text).toBe(crlf(mend(text).text));
  });
});

test('comments stay as they are', () => {
  const commentsOf = (text: string) => text.slice(0, text.indexOf('\n---')).match(/#.*/g)?.sort();
  always(typedLesson, (text) => {
    expect(commentsOf(mend(text).text)).toEqual(commentsOf(text));
  });
});
