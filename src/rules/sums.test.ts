import { expect, test } from 'vitest';
import { readSum } from '../io/temml.ts';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { soundSums } from './sums.ts';

const sums = soundSums((tex) => readSum(tex).problem);
const told = (text: string): string[] => judge(sums, lessonWith(text));

test.for([
  '$\\frac{1}{2} + 3{,}5$',
  '$12 \\times 8 = 96$',
  '$\\text{Số cam: } 3 × 4 = 12 \\text{ (quả)}$',
  '$15\\%$',
  '$25^\\circ C$',
  '$\\overline{ab} \\div 2$',
  '$3 + \\square = 8$',
  '$\\begin{array}{r} 25 \\\\ \\underline{+13} \\\\ 38 \\end{array}$',
  '$$\n\\sqrt{16} = 4\n$$',
  'Giá 5\\$ một quả.',
  '`$\\khong$`',
])('%j is sound', (text) => {
  expect(told(text)).toEqual([]);
});

test.for([
  ['$1 + \\khongco 2$', 'lệnh "\\khongco" không dùng được'],
  ['$\\input{/etc/passwd}$', 'lệnh "\\input" không dùng được'],
  ['$\\frac{1}$', '"\\frac{1}" viết chưa đúng'],
  ['$a_$', '"a_" viết chưa đúng'],
  ['$\\def\\a{\\a\\a}\\a$', 'viết chưa đúng'],
  ['$\\includegraphics{/etc/passwd}$', 'viết chưa đúng'],
  ['$15% của 30$', 'Gõ \\% thay cho %'],
  ['$dài × rộng$', 'Gõ chữ trong \\text{…}'],
  ['$3 + \\boxed{} = 8$', 'Gõ: $3 + \\square = 8$'],
  ['$\\boxed{3}$', 'in đậm ngoài công thức: **3**'],
  ['$\\fbox{3}$', 'in đậm ngoài công thức: **3**'],
  ['$\\frac{\\cancel{6}}{8}$', 'gõ ngoài hai dấu $: ~~6~~'],
  ['$\\begin{array}{r} 25 \\\\ +13 \\\\ \\hline 38 \\end{array}$', 'Gõ: \\underline{+13}'],
  [
    '$\\begin{array}{r} 123 \\\\ +\\, 45 \\\\ \\hline 168 \\end{array}$',
    'Gõ: \\underline{+\\, 45}',
  ],
  ['$\\begin{array}{r} \\frac{1}{2} \\\\ \\hline 1 \\end{array}$', 'Gõ: \\underline{\\frac{1}{2}}'],
  ['$\\begin{array}{rr} 1 & 2 \\\\ \\hline 3 & 4 \\end{array}$', 'Gõ: \\underline{+ 13}'],
  ['$\\begin{array}{r} \\hline 38 \\end{array}$', 'Gõ: \\underline{+ 13}'],
  ['$\\binom{4}{2}$', 'không vẽ được'],
  [`$${'\\frac{1}{'.repeat(45)}1${'}'.repeat(45)}$`, 'lồng nhau quá sâu'],
  [`$${'1+'.repeat(1500)}1$`, 'quá dài'],
] as const)(
  'what is wrong with a sum is told at its place, with what to type (%#)',
  ([text, says]) => {
    const [only, ...others] = told(`Tính ${text}.`);
    expect(others).toEqual([]);
    expect(only?.startsWith('21:6 '), only).toBe(true);
    expect(only).toContain(says);
    expect(only?.length).toBeLessThan(240);
  },
);

test('a sum on lines of its own is told where it begins', () => {
  expect(told('Tính:\n\n$$\n\\frac{1}\n$$')[0]).toMatch(/^23:1 /);
});

test('a sum with only one of its two signs is told, once a line', () => {
  expect(told('Nói: $\\frac{1}{2} = \\frac{2}{4}.')).toEqual([
    '21:1 Lệnh "\\frac" nằm ngoài hai dấu $ nên sẽ in ra y như gõ. Đặt cả công thức giữa hai dấu $, ví dụ $\\frac{1}{2}$.',
  ]);
  expect(told('Tính 3 \\times 4.')).toHaveLength(1);
});

test('a text of sums alone is judged like any other', () => {
  expect(told('$a$ '.repeat(200_000))).toEqual([]);
});

test.for(['Gõ `\\frac{1}{2}` vào ô.', 'Thư mục C:\\texts', 'Giá \\$5.'])(
  'a stroke that is no command is fine: %s',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);
