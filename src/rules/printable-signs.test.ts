import { expect, test } from 'vitest';
import { mathOf } from '../io/temml.ts';
import { judge } from '../wiring/testing/judge.ts';
import { lesson, lessonWith } from '../wiring/testing/small-school.ts';
import { printableSigns } from './printable-signs.ts';

/** Fonts that lack Chinese; the one for sums lacks emoji too. */
const signs = {
  inText: (sign: string) => !/\p{sc=Han}/u.test(sign),
  inSum: (sign: string) => !/\p{sc=Han}|\p{Emoji_Presentation}/u.test(sign),
};
const told = (text: string): string[] => judge(printableSigns(signs, mathOf), text);

test('what the fonts have is fine', () => {
  expect(
    told(lessonWith('Ngoằn ngoèo “ưỡn ẹo” – 😀 ✓ $\\frac{1}{2} \\times 3$ &amp; `a`')),
  ).toEqual([]);
});

test('a sign that no font has is told where it stands first', () => {
  expect(told(lessonWith('Hai 😀 漢, lại 漢.'))).toEqual([
    '21:8 Không phông chữ nào in được ký tự "漢" (U+6F22). Thay bằng ký tự khác.',
  ]);
  expect(told(lesson().replace('Bảng nhân', 'Bảng 漢'))[0]).toMatch(/^4:15 /);
});

test('a sign that was typed as its number is told too', () => {
  expect(told(lessonWith('Chữ &#x6F22;.'))).toMatchObject([
    expect.stringMatching(/^21:1 .*U\+6F22/),
  ]);
  expect(told(lesson().replace('Bảng nhân 8', '"Bảng \\u6F22"'))).toMatchObject([
    expect.stringMatching(/^4:10 .*U\+6F22/),
  ]);
});

test('in a sum, the signs of the sum count, typed or made by a command', () => {
  expect(told(lessonWith('$\\text{😀}$'))[0]).toMatch(/^21:1 .*"😀"/);
  expect(told(lessonWith('`$😀$` và 😀'))).toEqual([]);
});

test('signs that have a rule of their own are left to it', () => {
  expect(told(lessonWith('\uf0b7 \u202e'))).toEqual([]);
});
