import { posix } from 'node:path';
import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { addressKind } from '../core/address.ts';
import { assetPath } from '../core/asset-path.ts';
import { columnOf } from '../core/columns.ts';
import type { Block, Inline, ListItem, MathNode } from '../core/form.ts';
import { breakable } from './breakable.ts';

/** What turning Markdown into blocks needs from outside: the record's path, and a reader of `$…$` sums. */
export interface BlockContext {
  readonly path: string;
  mathOf(tex: string): MathNode;
  /** The number of a note by its name in the text. */
  noteNumber?(name: string): number | undefined;
}

/** Markdown nodes as the blocks that page and paper show. Raw HTML other than `<br>` is shown as text. */
export const toBlocks = (nodes: readonly RootContent[], context: BlockContext): Block[] => {
  const blocks: Block[] = [];
  for (let index = 0; index < nodes.length;) {
    const pair = columnsAt(nodes, index, context);
    if (pair) mergeColumns(blocks, pair.block);
    else {
      const node = nodes[index];
      if (node) blocks.push(...toBlock(node, context));
    }
    index = pair?.next ?? index + 1;
  }
  return blocks;
};

type Columns = Extract<Block, { type: 'columns' }>;

/** `#### Giáo viên` followed by `#### Học sinh`: two columns, one row. */
const columnsAt = (
  nodes: readonly RootContent[],
  start: number,
  context: BlockContext,
): { block: Columns; next: number } | undefined => {
  const middle = columnOf(nodes[start]) === 'teacher' ? endOfColumn(nodes, start + 1) : start;
  if (middle === start || columnOf(nodes[middle]) !== 'pupils') return undefined;
  const end = beforeTitleRow(nodes, middle + 1, endOfColumn(nodes, middle + 1));
  const cells = [nodes.slice(start + 1, middle), nodes.slice(middle + 1, end)].map((cell) =>
    toBlocks(cell, context),
  );
  return {
    block: {
      type: 'columns',
      heads: ['Hoạt động của giáo viên', 'Hoạt động của học sinh'],
      rows: [cells],
    },
    next: end,
  };
};

const endOfColumn = (nodes: readonly RootContent[], from: number): number => {
  const end = nodes.findIndex(
    (node, index) => index >= from && node.type === 'heading' && node.depth <= 4,
  );
  return end < 0 ? nodes.length : end;
};

/** `**Bài 2. …**` on a line of its own, with at most pictures below it, right before the next pair: the title of that pair, not the end of the pupils' column. */
const beforeTitleRow = (nodes: readonly RootContent[], from: number, end: number): number => {
  if (columnOf(nodes[end]) !== 'teacher') return end;
  let start = end;
  while (start > from + 1 && isPicture(nodes[start - 1])) start -= 1;
  return start > from + 1 && isBoldLine(nodes[start - 1]) ? start - 1 : end;
};

const isPicture = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && node.children.every(({ type }) => type === 'image');

const isBoldLine = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';

/** Pairs that follow one another are rows of one table. */
const mergeColumns = (blocks: Block[], next: Columns): void => {
  const last = blocks.at(-1);
  if (last?.type === 'columns')
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...next.rows] };
  else blocks.push(next);
};

const toBlock = (node: RootContent, context: BlockContext): Block[] => {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: toInlines(node.children, context) }];
    case 'paragraph':
      return [{ type: 'paragraph', children: toInlines(node.children, context) }];
    case 'list':
      return [toList(node, context)];
    case 'table':
      return [toTable(node, context)];
    case 'blockquote':
      return [{ type: 'quote', blocks: toBlocks(node.children, context) }];
    case 'code':
      return [{ type: 'code', value: clean(node.value) }];
    case 'thematicBreak':
      return [isLong(node) ? FILL_IN : { type: 'rule' }];
    case 'html':
      return [{ type: 'paragraph', children: [{ type: 'text', value: clean(node.value) }] }];
    case 'math':
      return [
        {
          type: 'paragraph',
          style: 'center',
          children: [{ type: 'math', tree: context.mathOf(node.value) }],
        },
      ];
    default:
      return [];
  }
};

/** A line of dashes or underscores as long as that is there to be written on. */
const isLong = ({ position }: RootContent): boolean =>
  position !== undefined && position.end.column - position.start.column >= 10;

const FILL_IN: Block = { type: 'blank-lines', count: 1 };

const toList = (node: List, context: BlockContext): Block => ({
  type: 'list',
  ordered: node.ordered ?? false,
  start: node.start ?? 1,
  items: node.children.map((item): ListItem => ({
    blocks: toBlocks(item.children, context),
    ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
  })),
});

const toTable = (node: Table, context: BlockContext): Block => {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => ({ children: toInlines(cell.children, context) })),
  );
  return {
    type: 'table',
    align: header.map((_, index) => node.align?.[index] ?? null),
    header,
    rows,
  };
};

const toInlines = (nodes: readonly PhrasingContent[], context: BlockContext): Inline[] =>
  nodes.flatMap((node) => toInline(node, context));

const toInline = (node: PhrasingContent, context: BlockContext): Inline[] => {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: breakable(clean(node.value)) }];
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode':
      return [{ type: 'code', value: breakable(clean(node.value)) }];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: toInlines(node.children, context) }];
    case 'link':
      return [
        { type: 'link', url: safeUrl(node.url), children: toInlines(node.children, context) },
      ];
    case 'image':
      return toImage(node.url, clean(node.alt ?? ''), context);
    case 'html':
      return [
        /^<br\s*\/?>$/i.test(node.value)
          ? { type: 'break' }
          : { type: 'text', value: clean(node.value) },
      ];
    case 'footnoteReference':
      return toNote(node.identifier, context);
    case 'inlineMath':
      return [{ type: 'math', tree: context.mathOf(node.value) }];
    default:
      return 'children' in node ? toInlines(node.children, context) : [];
  }
};

const toNote = (name: string, context: BlockContext): Inline[] => {
  const number = context.noteNumber?.(name);
  return number === undefined
    ? [{ type: 'text', value: `[^${clean(name)}]` }]
    : [{ type: 'footnote', number }];
};

const toImage = (url: string, alt: string, { path }: BlockContext): Inline[] => {
  const src = assetPath(posix.dirname(path), url);
  return src && addressKind(url) === 'file'
    ? [{ type: 'image', src, alt }]
    : [{ type: 'text', value: `[${alt}]` }];
};

const safeUrl = (url: string): string => (addressKind(url) === 'refused' ? '#' : url);

/** NFC, without characters that no font shows and that can turn text around. */
const clean = (value: string): string =>
  value
    .normalize('NFC')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g,
      '',
    );
