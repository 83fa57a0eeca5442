import type { Block, Inline, TableCell } from '../core/form.ts';

/** A văn bản hành chính ends with `./.` (NĐ 30/2020, Phụ lục III): behind the last words, those of a list or of a table's last cell too; below what has no last words, such as code. What is still to be written has no end. */
export const withEndMark = (blocks: readonly Block[]): readonly Block[] => {
  const last = blocks.at(-1);
  return last ? [...blocks.slice(0, -1), ...ended(last)] : blocks;
};

const ended = (block: Block): readonly Block[] => {
  if (block.type === 'paragraph') return [{ ...block, children: endedWords(block.children) }];
  if (block.type === 'list') return [endedList(block)];
  if (block.type === 'table' && block.rows.length > 0) return [endedTable(block)];
  return block.type === 'blank-lines' ? [block] : [block, MARK];
};

const endedList = (list: Extract<Block, { type: 'list' }>): Block => ({
  ...list,
  items: list.items.map((item, index) =>
    index === list.items.length - 1 ? { ...item, blocks: withEndMark(item.blocks) } : item,
  ),
});

const endedTable = (table: Extract<Block, { type: 'table' }>): Block => ({
  ...table,
  rows: table.rows.map((row, index) =>
    index === table.rows.length - 1 ? [...row.slice(0, -1), endedCell(row.at(-1))] : row,
  ),
});

const endedCell = (cell?: TableCell): TableCell => ({ children: endedWords(cell?.children ?? []) });

const endedWords = (words: readonly Inline[]): readonly Inline[] => {
  const end = words.at(-1);
  const others = words.slice(0, -1);
  if (end?.type === 'strong' || end?.type === 'emphasis')
    return [...others, { ...end, children: endedWords(end.children) }];
  return end?.type === 'text'
    ? [...others, { ...end, value: `${end.value.replace(/(\.\/\.|\.)\s*$/, '')}./.` }]
    : [...words, { type: 'text', value: './.' }];
};

const MARK: Block = { type: 'paragraph', children: [{ type: 'text', value: './.' }] };
