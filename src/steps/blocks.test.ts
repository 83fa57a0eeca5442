import { expect, test } from 'vitest';
import type { Block, Inline } from '../core/form.ts';
import { parseBody } from '../io/markdown.ts';
import { toBlocks } from './blocks.ts';

const blocksOf = (text: string): Block[] =>
  toBlocks(parseBody(text, 0).children, {
    path: '2026-2027/a/b.md',
    mathOf: (tex) => ({ tag: 'mi', text: tex }),
  });

const inlinesOf = (text: string): readonly Inline[] => {
  const [block] = blocksOf(text);
  return block?.type === 'paragraph' ? block.children : [];
};

test('activities of teacher and pupils stand side by side, pair below pair', () => {
  const pair = '#### Giáo viên\n\na\n\n#### Học sinh\n\nb\n\n';
  const [columns, ...others] = blocksOf(pair + pair);
  expect(columns).toMatchObject({
    type: 'columns',
    heads: [/./, /./].map(() => expect.any(String) as string),
  });
  expect(columns?.type === 'columns' && columns.rows.map((row) => row.length)).toEqual([2, 2]);
  expect(others).toEqual([]);
});

test('a lone column heading stays a heading', () => {
  expect(blocksOf('#### Giáo viên\n\na').map(({ type }) => type)).toEqual(['heading', 'paragraph']);
});

test('lists, tables, quotes, code and rules keep their shape', () => {
  expect(blocksOf('3. a\n4. b\n')[0]).toMatchObject({ type: 'list', ordered: true, start: 3 });
  expect(blocksOf('- [x] a')[0]).toMatchObject({ items: [{ checked: true }] });
  expect(blocksOf('| a | b |\n|:-:|--:|\n| 1 |')[0]).toMatchObject({
    type: 'table',
    align: ['center', 'right'],
  });
  expect(blocksOf('> a\n\n```\nb\n```\n\n***').map(({ type }) => type)).toEqual([
    'quote',
    'code',
    'rule',
  ]);
});

test('a long line of underscores is there to be written on', () => {
  const line = { type: 'blank-lines', count: 1 };
  expect(blocksOf(`Trả lời:\n\n${'_'.repeat(30)}\n\n- ${'_'.repeat(30)}`)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'Trả lời:' }] },
    line,
    { type: 'list', ordered: false, start: 1, items: [{ blocks: [line] }] },
  ]);
});

test('raw HTML is shown as text, but for <br>', () => {
  expect(inlinesOf('a<br/>b <b>c</b>').map(({ type }) => type)).toEqual([
    'text',
    'break',
    'text',
    'text',
    'text',
    'text',
  ]);
  expect(blocksOf('<script>x</script>')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: '<script>x</script>' }] },
  ]);
});

test('a picture has its path from the content folder, one outside is its words', () => {
  expect(inlinesOf('![a](hinh/b%20c.png)')).toEqual([
    { type: 'image', src: '2026-2027/a/hinh/b c.png', alt: 'a' },
  ]);
  for (const url of ['../../../x.png', 'https://a.vn/b.png', 'data:image/png,x', '//a/b.png'])
    expect(inlinesOf(`![a](${url})`)).toEqual([{ type: 'text', value: '[a]' }]);
});

test.for([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  '&#106;avascript:alert(1)',
  '<java\tscript:alert(1)>',
  '<\u0001javascript:alert(1)>',
  'data:text/html,x',
  'file:///etc/passwd',
  '\\\\\\\\la.example',
])('a link to %j leads nowhere', (url) => {
  expect(inlinesOf(`[a](${url})`)).toEqual([
    { type: 'link', url: '#', children: [{ type: 'text', value: 'a' }] },
  ]);
});

test('text is NFC and without characters that turn it around', () => {
  expect(inlinesOf(`${'ề'.normalize('NFD')}\u202eđảo\u2066\u200b`)).toEqual([
    { type: 'text', value: 'ềđảo' },
  ]);
});

test('the deepest text is turned into blocks', () => {
  for (const text of [
    `${'> '.repeat(20_000)}a`,
    `${'- '.repeat(20_000)}a`,
    `${'**'.repeat(20_000)}a`,
  ])
    expect(blocksOf(text).length).toBeGreaterThan(0);
});
