import type { Block, ListItem } from '../core/form.ts';
import { escapeHtml } from './html.ts';
import { inlinesToHtml, type HtmlContext } from './html-inlines.ts';
import { columnsToHtml, tableToHtml } from './html-tables.ts';

/** A form's blocks as HTML. A record's text is data: nothing of it becomes markup. */
export const blocksToHtml = (blocks: readonly Block[], context: HtmlContext): string =>
  writer(context)(blocks);

/** Writes blocks one after the other; headings never skip a level, whatever the record's author did. */
const writer = (context: HtmlContext): ((blocks: readonly Block[]) => string) => {
  let level = 1;
  const heading = (depth: number, html: string): string => {
    level = Math.min(Math.max(depth, 2), level + 1, 6);
    return `<h${level}>${html}</h${level}>`;
  };
  const write = (blocks: readonly Block[]): string =>
    blocks.map((block) => blockToHtml(block, { context, heading, write })).join('\n');
  return write;
};

interface Tools {
  readonly context: HtmlContext;
  heading(depth: number, html: string): string;
  write(blocks: readonly Block[]): string;
}

const blockToHtml = (block: Block, { context, heading, write }: Tools): string => {
  switch (block.type) {
    case 'heading':
      return heading(block.depth, inlinesToHtml(block.children, context));
    case 'paragraph':
      return paragraph(block, context);
    case 'list':
      return list(block, write);
    case 'table':
      return tableToHtml(block, context);
    case 'columns':
      return columnsToHtml(block, write);
    case 'fields':
      return block.lines.map(fieldLine).join('\n');
    case 'quote':
      return `<blockquote>${write(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.value)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'blank-lines':
      return `<div class="blank-lines"><p class="visually-hidden">(chưa ghi)</p>${'<i></i>'.repeat(block.count)}</div>`;
    case 'footnotes':
      return `<ol class="notes">${block.notes.map((note, index) => `<li id="ghi-chu-${index + 1}">${write(note)}</li>`).join('')}</ol>`;
  }
};

const paragraph = (
  { children, style }: Extract<Block, { type: 'paragraph' }>,
  context: HtmlContext,
): string => {
  const pictures = children.length > 0 && children.every(({ type }) => type === 'image');
  const name = style ?? (pictures ? 'picture' : undefined);
  return `<p${name ? ` class="${name}"` : ''}>${inlinesToHtml(children, context)}</p>`;
};

const list = (
  { ordered, start, items }: Extract<Block, { type: 'list' }>,
  write: Tools['write'],
): string => {
  const tag = ordered ? 'ol' : 'ul';
  const from = ordered && start !== 1 ? ` start="${Math.trunc(start)}"` : '';
  return `<${tag}${from}>${items.map((item) => listItem(item, write)).join('')}</${tag}>`;
};

const listItem = ({ blocks, checked }: ListItem, write: Tools['write']): string =>
  checked === undefined
    ? `<li>${write(blocks)}</li>`
    : `<li class="task"><span class="box">${checked ? '☑' : '☐'}</span>${write(blocks)}</li>`;

/** `Tên bài học: Bảng nhân 8; số tiết: 1`. */
const fieldLine = (line: Extract<Block, { type: 'fields' }>['lines'][number]): string =>
  `<p class="line">${line
    .map(({ label, value }) => `${escapeHtml(label)}:&nbsp;<b>${escapeHtml(value)}</b>`)
    .join('; ')}</p>`;
