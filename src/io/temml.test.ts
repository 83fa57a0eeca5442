import { expect, test } from 'vitest';
import type { MathNode } from '../core/form.ts';
import { mathOf, readSum } from './temml.ts';

const textOf = ({ text, children = [] }: MathNode): string => text ?? children.map(textOf).join('');

const tagsOf = ({ tag, children = [] }: MathNode): string[] => [tag, ...children.flatMap(tagsOf)];

test('a fraction has two parts', () => {
  const fraction = mathOf('\\frac{1}{2}');
  expect(tagsOf(fraction)).toContain('mfrac');
  expect(textOf(fraction)).toBe('12');
});

test('a decimal comma stays in its number', () => {
  expect(textOf(mathOf('3{,}9 + 1'))).toBe('3,9+1');
});

test.for([
  `${'{'.repeat(5000)}a${'}'.repeat(5000)}`,
  `${'\\frac{1}{'.repeat(150)}a${'}'.repeat(150)}`,
  'a'.repeat(5000),
])('a sum that is too long or too deep is shown as typed', (tex) => {
  expect(mathOf(tex)).toEqual({ tag: 'mtext', text: tex });
});

test.for(['\\def\\a{\\a\\a}\\a', '\\frac{1}', '}{', '\\khongco', '\\begin{matrix}', ''])(
  'broken TeX %j gives something to show',
  (tex) => {
    expect(mathOf(tex).tag).toMatch(/^m/);
  },
);

test('no element carries an address, and none is outside the list', () => {
  const tags = tagsOf(mathOf('\\href{javascript:alert(1)}{a} \\includegraphics{/etc/passwd}'));
  for (const tag of tags) expect(tag).toMatch(/^(math|semantics|m[a-z]+)$/);
  expect(tags).not.toContain('a');
});

test.for(['a_', '\\prescript{a^2}_1^2', '\\bordermatrix{a}', '\\@char a'])(
  'TeX %j, at which Temml itself fails, is shown as typed',
  (tex) => {
    expect(readSum(tex)).toEqual({ tree: { tag: 'mtext', text: tex }, problem: { why: 'broken' } });
  },
);

test.for([
  ['\\overline{ab}', 'mover', '‾'],
  ['\\underline{ab}', 'munder', '_'],
])('%s has its line as a sign that stretches', ([tex = '', tag, sign]) => {
  expect(readSum(tex)).toMatchObject({
    tree: { children: [{ tag, children: [{ tag: 'mrow' }, { tag: 'mo', text: sign }] }] },
  });
});
