import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { noReplacedRegulations } from './replaced-regulations.ts';

const yearData = `van_ban_het_hieu_luc:
  - { ma: TT 28/2020, thay_bang: TT 15/2026/TT-BGDĐT, tu_nam_hoc: 2026-2027 }
  - { ma: Phòng GD&ĐT, thay_bang: UBND phường, tu_nam_hoc: 2025-2026 }
  - { ma: TT 99/2019, thay_bang: một văn bản sau này, tu_nam_hoc: 2027-2028 }
`;

const judged = (words: string) =>
  judge(noReplacedRegulations, lessonWith(words), { yearData }).map((line) => line.trim());

test('a replaced regulation is told at its words, with what replaces it', () => {
  expect(judged('Theo TT 28/2020 của Bộ.')).toEqual([
    '21:6 "TT 28/2020" không còn dùng từ năm học 2026-2027. Thay bằng: TT 15/2026/TT-BGDĐT.',
  ]);
});

test('the ways people write it are known, in NFD too', () => {
  for (const words of [
    'Thông tư số 28/2020/TT-BGDĐT',
    'thông tư 28/2020',
    'TT 28/2020/TT-BGDĐT',
    'Phòng GD&ĐT',
    'phòng  GD&ĐT',
  ]) {
    expect(judged(words)).toHaveLength(1);
    expect(judged(words.normalize('NFD'))).toHaveLength(1);
  }
});

test('other numbers and words that only look alike are fine', () => {
  for (const words of ['TT 28/2021', 'TT 128/2020', 'TT 28/20201', 'CTT 28/2020', 'Căn phòng GD'])
    expect(judged(words)).toEqual([]);
});

test('what is replaced in a later school year may still be cited', () => {
  expect(judged('TT 99/2019')).toEqual([]);
});

test('every place is told', () => {
  expect(judged('Phòng GD&ĐT và TT 28/2020, lại TT 28/2020')).toHaveLength(3);
});
