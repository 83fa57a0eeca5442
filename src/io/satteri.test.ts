import { expect, test } from 'vitest';
import { nodesOf } from '../core/tree.ts';
import { parse } from './satteri.ts';

const typesIn = (text: string): string[] => [...nodesOf(parse(text))].map(({ type }) => type);

test('tables, strike-through, task lists and sums are read', () => {
  expect(typesIn('| a |\n|---|\n| b |')).toContain('tableCell');
  expect(typesIn('~~a~~')).toContain('delete');
  expect(typesIn('$a^2$')).toContain('inlineMath');
  expect(parse('- [x] a').children[0]).toMatchObject({ children: [{ checked: true }] });
});

test('three dashes on top are no front matter here, and braces no code', () => {
  expect(typesIn('---\na: 1\n---\n')).not.toContain('yaml');
  expect(typesIn('{process.exit(9)}')).toEqual(['root', 'paragraph', 'text']);
});

test('an empty text is an empty tree', () => {
  expect(parse('').children).toEqual([]);
});
