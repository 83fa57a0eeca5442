import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MathNode } from '../core/form.ts';
import { readSum } from '../io/temml.ts';
import { sumLike } from './print-rules.ts';

const pieces = [
  ...['\\frac{1}{2}', '\\frac12', '\\times', '\\sqrt{9}', '\\left(', '\\right)', '\\text{số 5}'],
  ...['\\char"41', '\\hspace{3px}', '\\genfrac{}{}{0pt}{}{1}{2}', '\\overline{42}', '\\khong', '%'],
  ...['{', '}', '^2', '_3', '3{,}9', '24', '0', '7', '=', ' ', 'ô', '\\'],
];

const signsOf = ({ text = '', children = [] }: MathNode): string =>
  text.replace(/\d/g, '1') + children.map(signsOf).join('');

test('a sum is judged like the one with other figures, by its faults and its signs', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (some) => {
      const tex = some.join('');
      const [own, like] = [readSum(tex), readSum(sumLike(tex))];
      expect(like.problem).toEqual(own.problem);
      expect(signsOf(like.tree)).toBe(signsOf(own.tree));
    }),
    { numRuns: 2_000 },
  );
});

test('sums of a school differ in little but their figures', () => {
  expect(sumLike('12 \\times 8 = 96')).toBe('11 \\times 1 = 11');
  expect(sumLike('\\genfrac{}{}{0pt}{}{1}{2}')).toBe('\\genfrac{}{}{0pt}{}{1}{2}');
});
