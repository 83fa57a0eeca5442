import { expect, test } from 'vitest';
import { numberMeant } from './number-words.ts';

test.for([
  ['năm', 5],
  ['Hai', 2],
  ['mười', 10],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['ba mươi tư', 34],
  ['Tuần 5', 5],
  ['tuần năm', 5],
  ['1 tiết', 1],
  ['hai tiết', 2],
  ['V', 5],
  ['5-6', undefined],
  ['5 và 6', undefined],
  ['vài', undefined],
  ['constructor', undefined],
  ['mười __proto__', undefined],
  ['…', undefined],
  ['chưa rõ tuần', undefined],
  ['', undefined],
] as const)('%j means %s', ([typed, value]) => {
  expect(numberMeant(typed)).toBe(value);
});
