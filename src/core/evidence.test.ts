import { expect, test } from 'vitest';
import { fact, no, unknown, verdictOf, yes, type Statement } from './evidence.ts';

const verdict = (...statements: Statement[]) => verdictOf({ subject: 'x', statements });

test('one thing shown to be wrong refutes, whatever else is right', () => {
  expect(verdict(yes('a'), unknown('b'), no('c'))).toBe('refuted');
});

test('a doubt is never told as proof, and facts alone prove nothing', () => {
  expect([verdict(yes('a'), unknown('b')), verdict(fact('a')), verdict()]).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('with a proof and no doubt it is proven', () => {
  expect(verdict(fact('a'), yes('b'))).toBe('proven');
});
