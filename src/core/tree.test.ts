import { expect, test } from 'vitest';
import { parse } from '../io/satteri.ts';
import { limitDepth, MAX_DEPTH, nodesOf, tooDeepNode } from './tree.ts';

const quotes = (count: number) => parse(`${'> '.repeat(count)}sâu`);

test('nodes come parents first, in the order of the text', () => {
  const types = [...nodesOf(parse('a *b*\n\n- c'))].map(({ type }) => type);
  expect(types).toEqual([
    'root',
    'paragraph',
    'text',
    'emphasis',
    'text',
    'list',
    'listItem',
    'paragraph',
    'text',
  ]);
});

test('a tree of the greatest depth is whole', () => {
  const tree = limitDepth(quotes(MAX_DEPTH - 2));
  expect(tooDeepNode(tree)).toBeUndefined();
  expect([...nodesOf(tree)].at(-1)?.type).toBe('text');
});

test('a deeper tree is cut, and says where', () => {
  const tree = limitDepth(quotes(20_000));
  expect(tooDeepNode(tree)?.position?.start.column).toBe(2 * MAX_DEPTH + 1);
  expect([...nodesOf(tree)]).toHaveLength(MAX_DEPTH + 2);
});
