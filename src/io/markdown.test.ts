import { expect, test } from 'vitest';
import { MAX_DEPTH, nodesOf, tooDeepNode } from '../core/tree.ts';
import { parseBody } from './markdown.ts';

test('positions count from the top of the file, the head is no part of the tree', () => {
  const head = '---\nten_bai: "# Đề"\n---\n';
  const [heading, ...others] = parseBody(`${head}# Thân`, head.length).children;
  expect(heading?.position?.start).toMatchObject({ line: 4, column: 1 });
  expect(others).toEqual([]);
});

test('columns count UTF-16 units, as editors do', () => {
  const link = parseBody('👩‍🏫 ề [a](b)', 0).children[0];
  const found = link && [...nodesOf(link)].find(({ type }) => type === 'link');
  expect(found?.position?.start.column).toBe(9);
});

test('lines end with CRLF as with LF', () => {
  const tree = parseBody('a\r\n\r\n## b\r\n', 0);
  expect(tree.children[1]?.position?.start).toMatchObject({ line: 3, column: 1 });
});

test('a deep text is cut to the depth that everything else can walk', () => {
  const tree = parseBody(`${'- '.repeat(10_000)}sâu`, 0);
  expect(tooDeepNode(tree)).toBeDefined();
  expect([...nodesOf(tree)].length).toBeLessThanOrEqual(MAX_DEPTH + 2);
});
