import { expect, test } from 'vitest';
import type { Block, Inline } from '../core/form.ts';
import { blocksToHtml } from './html-blocks.ts';

const links = {
  hrefOf: (url: string) => (url.startsWith('https:') ? url : undefined),
  srcOf: (path: string) => `/tep/${path}`,
};
const html = (...blocks: Block[]): string => blocksToHtml(blocks, links);
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

const HOSTILE = '</p><script>alert(1)</script>&"\'';
const SAFE = '&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;';

test('places to break are not copied along with an address', () => {
  expect(html(paragraph(text('a@\u200bb.vn')))).toBe('<p>a@<wbr>b.vn</p>');
});

test('hostile words are text wherever they stand', () => {
  const inlines: Inline[] = [
    text(HOSTILE),
    { type: 'code', value: HOSTILE },
    { type: 'strong', children: [text(HOSTILE)] },
    { type: 'math', tree: { tag: 'mtext', text: HOSTILE } },
  ];
  const written = html(
    { type: 'heading', depth: 2, children: inlines },
    paragraph(...inlines),
    { type: 'code', value: HOSTILE },
    { type: 'fields', lines: [[{ label: HOSTILE, value: HOSTILE }]] },
    { type: 'columns', heads: [HOSTILE], rows: [[[paragraph(...inlines)]]] },
    {
      type: 'table',
      align: [null],
      header: [{ children: inlines }],
      rows: [[{ children: inlines }]],
    },
  );
  expect(written).not.toContain('<script');
  expect(written).not.toContain('"\'');
  expect(written).toContain(SAFE);
});

test('hostile words do not leave the attribute they stand in', () => {
  const written = html(
    paragraph({ type: 'image', src: '" onerror="x', alt: '" onload="y' }),
    paragraph({ type: 'link', url: 'https://a/"onclick="z', children: [text('a')] }),
  );
  expect(written).toContain('src="/tep/&quot; onerror=&quot;x" alt="&quot; onload=&quot;y"');
  expect(written).toContain('href="https://a/&quot;onclick=&quot;z"');
});

test('a link that leads nowhere on the site is shown as its words', () => {
  expect(html(paragraph({ type: 'link', url: 'javascript:x', children: [text('bấm')] }))).toBe(
    '<p>bấm</p>',
  );
});

test('a link to another host tells it nothing', () => {
  expect(html(paragraph({ type: 'link', url: 'https://a/', children: [text('a')] }))).toContain(
    'rel="noopener noreferrer nofollow"',
  );
});

test('headings never skip a level, whatever the author did', () => {
  const heading = (depth: number): Block => ({ type: 'heading', depth, children: [text('x')] });
  expect(html(heading(1), heading(5), heading(3), heading(6)).match(/<h\d/g)).toEqual([
    '<h2',
    '<h3',
    '<h3',
    '<h4',
  ]);
});

test('an element name that is not of MathML becomes a row', () => {
  expect(
    html(
      paragraph({ type: 'math', tree: { tag: 'script', children: [{ tag: 'mn', text: '1' }] } }),
    ),
  ).toBe('<p><math><mrow><mn>1</mn></mrow></math></p>');
});

test('each cell of the two columns carries its column name, for narrow screens', () => {
  expect(
    html({ type: 'columns', heads: ['Giáo viên'], rows: [[[paragraph(text('Hỏi'))]]] }),
  ).toContain('<td data-label="Giáo viên"><p>Hỏi</p></td>');
});

test('a head cell without words is no head', () => {
  expect(
    html({
      type: 'table',
      align: [null, 'right'],
      header: [{ children: [] }, { children: [text('Số')] }],
      rows: [],
    }),
  ).toContain('<tr><td></td><th scope="col" class="right">Số</th></tr>');
});

test('a task list shows what is done and what is not', () => {
  const item = (checked: boolean): { blocks: Block[]; checked: boolean } => ({
    blocks: [paragraph(text('x'))],
    checked,
  });
  const written = html({
    type: 'list',
    ordered: false,
    start: 1,
    items: [item(true), item(false)],
  });
  expect(written).toContain('☑');
  expect(written).toContain('☐');
});
