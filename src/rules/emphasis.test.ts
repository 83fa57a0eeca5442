import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { emphasisMeant } from './emphasis.ts';

const told = (text: string): string[] => judge(emphasisMeant, lessonWith(text));

test.for([
  '**Đậm**, *nghiêng*, ***cả hai***, ~~bỏ~~.',
  't*oa*n và t**oa**n',
  '5 \\* 3 \\* 2, \\*\\*sao\\*\\*, \\~5kg\\~',
  '`5*3*2` và `**a`, $a*b*c$',
  '5 * 3 * 2 ** 4',
  '*Lưu ý: hai dòng.',
])('%s is fine', (text) => {
  expect(told(text)).toEqual([]);
});

test('letters and brackets of a sum are told like figures', () => {
  expect(told('a*b*c')).toEqual([expect.stringContaining('gõ: a × b × c;')]);
  expect(told('(1 + 2)*3*(4)')).toEqual([expect.stringContaining('gõ: (1 + 2) × 3 × (4);')]);
});

test('each place is told once', () => {
  expect(told('**a:**b\n**c:**d').map((one) => one.split(' ')[0])).toEqual(['21:1', '22:1']);
});
