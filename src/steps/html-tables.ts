import type { Align, Block, TableCell } from '../core/form.ts';
import { attribute, escapeHtml } from './html.ts';
import { inlinesToHtml, type HtmlContext } from './html-inlines.ts';

type Table = Extract<Block, { type: 'table' }>;
type Columns = Extract<Block, { type: 'columns' }>;

/** A table, its head repeated on every printed page; a wide one scrolls inside its own box. */
export const tableToHtml = (
  { align, widths, header, rows }: Table,
  context: HtmlContext,
): string => {
  const row = (cells: readonly TableCell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell, index) => cellToHtml(cell, tag, align[index] ?? null, context)).join('')}</tr>`;
  return `<div class="table-box"><table>${colgroup(widths)}<thead>${row(header, 'th')}</thead><tbody>${rows
    .map((cells) => row(cells, 'td'))
    .join('')}</tbody></table></div>`;
};

/** Activities side by side; on a narrow screen each cell stands under its own label. */
export const columnsToHtml = (
  { heads, rows }: Columns,
  write: (blocks: readonly Block[]) => string,
): string => {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const cell = (blocks: readonly Block[], index: number): string =>
    `<td${attribute('data-label', heads[index])}>${write(blocks)}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('');
  return `<table class="columns"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
};

const colgroup = (widths: readonly number[] | undefined): string => {
  if (!widths) return '';
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col width="${Math.round((width / total) * 100)}%">`);
  return `<colgroup>${columns.join('')}</colgroup>`;
};

/** A head without words is no head: screen readers would announce nothing. */
const cellToHtml = (
  cell: TableCell,
  wanted: 'th' | 'td',
  align: Align | null,
  context: HtmlContext,
): string => {
  const html = inlinesToHtml(cell.children, context);
  const tag = html.trim() === '' ? 'td' : wanted;
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope}${align && align !== 'left' ? ` class="${align}"` : ''}>${html}</${tag}>`;
};
