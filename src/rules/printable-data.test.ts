import { expect, test } from 'vitest';
import { readDataFile } from '../io/record.ts';
import { printableData } from './printable-data.ts';

/** What is said of a data file by fonts that lack Chinese. */
const told = (text: string): string[] =>
  printableData({ inText: (sign) => !/\p{sc=Han}/u.test(sign), inSum: () => true })(
    readDataFile('2026-2027/nhan-su.yml', text),
  ).map(({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`);

test('a name that the fonts can print is fine, rare signs in comments too', () => {
  expect(told('nhan_su:\n  - { ten: Lê Thị Mai – “cô Mai” ✓ } # 漢\n')).toEqual([]);
});

test('a sign that no font has is told at its value, the first time', () => {
  expect(told('nhan_su:\n  - { ten: Mai 漢 }\n  - { ten: 漢 Lan 字 }\n')).toEqual([
    '2:12-17 ky-tu-in-duoc',
    '3:12-19 ky-tu-in-duoc',
  ]);
});

test('a file with strange characters has its own findings first', () => {
  expect(told('ten: "\u202e漢"\n')).toEqual([]);
});
