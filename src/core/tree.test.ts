import { expect, test } from 'vitest';
import { parse } from '../io/satteri.ts';
import { limitDepth, MAX_DEPTH, MAX_PRINTED_DEPTH, nodesOf, tooDeepNode } from './tree.ts';

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
  expect([...nodesOf(tree)].at(-1)?.type).toBe('text');
});

test('a deeper tree is cut', () => {
  const tree = limitDepth(quotes(20_000));
  expect([...nodesOf(tree)].at(-1)?.position?.start.column).toBe(2 * MAX_DEPTH + 1);
});

test('the first node that is too deep for the printer is known', () => {
  expect(tooDeepNode(quotes(MAX_PRINTED_DEPTH - 2))).toBeUndefined();
  const node = tooDeepNode(quotes(MAX_PRINTED_DEPTH + 5));
  expect(node?.position?.start.column).toBe(2 * MAX_PRINTED_DEPTH + 1);
});
