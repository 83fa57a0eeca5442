import { expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

const valueOf = (text: string): unknown => {
  const result = readYaml(text);
  return 'value' in result ? result.value : result.problem.line;
};

test('days, times and numbers with a leading zero stay as typed', () => {
  expect(valueOf('a: 2026-10-05\nb: 7:30\nc: 012\nd: yes')).toEqual({
    a: '2026-10-05',
    b: '7:30',
    c: 12,
    d: 'yes',
  });
});

test.for([
  ['a: &x [1]\nb: [*x, *x]', 1],
  ['a: 1\nb:\n  &x\n  - 1', 2],
  ['a: *x', 1],
  ['a: 1\nb: !!js/function "x"', 2],
  ['a: !!binary aGk=', 1],
  ['a: 1\na: 2', 2],
  ['a: "\u0000"', 1],
  ['a: 1\n...\nb: 2', 2],
  ['---\na: 1\n---\nb: 2', 3],
  ['# ghi chú\n---\na: 1\n... \r\nb: 2', 4],
  [`a: ${'['.repeat(50_000)}`, 1],
] as const)('%j is a problem on its line', ([text, line]) => {
  expect(valueOf(text)).toBe(line);
});

test('a thousand million aliases are refused at the first anchor', () => {
  const lines = ['a: &a [lol, lol]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'];
  expect(valueOf(lines.join('\n'))).toBe(1);
});

test('a merge key is a key like any other, and __proto__ too', () => {
  expect(valueOf('<<: {a: 1}')).toEqual({ '<<': { a: 1 } });
  expect(Object.keys(valueOf('__proto__: {a: 1}') as object)).toEqual(['__proto__']);
  expect(({} as { a?: number }).a).toBeUndefined();
});
