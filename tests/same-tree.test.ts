import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { readContent } from '../src/io/files.ts';

/** Editors that speak remark must see the tree that the check, the site and the print see. */
const editor = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMath);

/** A tree as lines of `type line:column-line:column value`. */
const outline = (node: Nodes): string[] => {
  const { start, end } = node.position ?? {
    start: { line: 0, column: 0 },
    end: { line: 0, column: 0 },
  };
  const value = 'value' in node ? JSON.stringify(node.value) : '';
  const here = `${node.type} ${start.line}:${start.column}-${end.line}:${end.column} ${value}`;
  const children = 'children' in node ? node.children : [];
  return [
    ...(node.type === 'yaml' || node.type === 'root' ? [] : [here]),
    ...children.flatMap((child) => outline(child)),
  ];
};

test('remark gives the same tree and places for every record of the sample school', () => {
  const { records } = readContent('content');
  expect(records.size).toBeGreaterThan(60);
  for (const { path, text, tree } of records.values())
    expect({ path, tree: outline(tree) }).toEqual({ path, tree: outline(editor.parse(text)) });
});
