import { expect, test } from 'vitest';
import { optionMeant } from './option-meant.ts';

const options = ['Lịch sử và Địa lí', 'Nghệ thuật (Mĩ thuật)', 'Nghệ thuật (Âm nhạc)', 'Đạt'];

test.for([
  ['lịch sử & địa lý', 'Lịch sử và Địa lí'],
  ['LSĐL', 'Lịch sử và Địa lí'],
  ['LS&ĐL', 'Lịch sử và Địa lí'],
  ['Môn Mỹ thuật', 'Nghệ thuật (Mĩ thuật)'],
  ['dat', 'Đạt'],
] as const)('%j means %j', ([typed, meant]) => {
  expect(optionMeant(typed, options)).toBe(meant);
});

test.for(['Nghệ thuật', 'Không đạt', 'Thể dục', '', '…', 'nghệ'.repeat(50)])(
  '%j means none for certain',
  (typed) => {
    expect(optionMeant(typed, options)).toBeUndefined();
  },
);
