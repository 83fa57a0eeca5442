import type { Paragraph, Table } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { lineAt, placeOfLine } from '../core/place.ts';
import { rule, type Remark } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';

/** A table has its `|---|` line below the first one, and no row has more cells than that: those would not be printed. */
export const soundTables: Rule = rule(
  'bang-ke-o',
  'Bảng có dòng kẻ |---| dưới dòng đầu, và không dòng nào thừa ô',
  function* ({ text, tree }) {
    if (!text.includes('|') || seemsSound(text)) return;
    for (const table of nodesOfType(tree, 'table')) yield* cellsLost(table);
    for (const paragraph of nodesOfType(tree, 'paragraph')) yield* noTable(paragraph, text);
  },
);

/** Most tables are seen to be right by their lines alone. */
const seemsSound = (text: string): boolean => {
  if (BARE_RULE.test(text)) return false;
  let columns = 0;
  let end = -1;
  let row = 0;
  for (const { 0: line, index } of text.matchAll(BARRED)) {
    row = index === end + 1 ? row + 1 : 0;
    end = index + line.length;
    const cells = cellsIn(line);
    if (row === 0) columns = cells;
    const isSound = row === 1 ? RULED.test(line) && cells === columns : cells <= columns;
    if (!isSound || (row === 0 && !startsTable(text, end))) return false;
  }
  return true;
};

const BARRED = /^[ \t]*\|.*$/gm;

/** The `---|---` of a table without bars at the ends of its lines, and tables in quotes and lists. */
const BARE_RULE = /^[ \t]*(?:>[ \t>]*|:?-+:?[ \t]*)\|/m;

const startsTable = (text: string, end: number): boolean =>
  /^\n[ \t]*\|/.test(text.slice(end, end + 20));

function* cellsLost({ children: [head, ...rows] }: Table): Generator<Remark> {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const lost = row.children.slice(columns).map(plainText).join(' ').trim();
    if (lost)
      yield {
        at: placeOfNode(row),
        message: `Dòng này có ${row.children.length} ô mà bảng chỉ có ${columns} cột, nên "${brief(lost)}" không in ra. Thêm cột ở dòng đầu và dòng |---|, hoặc bỏ bớt dấu |.`,
      };
  }
}

/** Lines that were meant for a table: told at the first one of them. */
function* noTable(paragraph: Paragraph, text: string): Generator<Remark> {
  const words = plainText(paragraph);
  if (!words.includes('|')) return;
  const lines = words.split('\n');
  const ruled = lines.findIndex((line, at) => at > 0 && RULED.test(line) && hasBar(lines[at - 1]));
  const first = ruled > 0 ? ruled - 1 : lines.findIndex((line, at) => isRow(line, lines[at + 1]));
  if (first < 0) return;
  const line = placeOfNode(paragraph).line + first;
  if (ruled < 0 && !(BAR_FIRST.test(lineAt(text, line)) && hasWords(lines[first] ?? ''))) return;
  const columns = cellsIn(lineAt(text, line));
  const typed = `|${'---|'.repeat(Math.min(columns, MANY))}`;
  yield ruled > 0
    ? {
        at: placeOfLine(text, line + 1),
        message: `Dòng đầu bảng có ${columns} ô mà dòng kẻ này có ${cellsIn(lineAt(text, line + 1))} ô, nên bảng in ra y như gõ. Gõ: ${typed}`,
      }
    : {
        at: placeOfLine(text, line),
        severity: 'warning',
        message: `Bảng thiếu dòng kẻ nên in ra y như gõ. Thêm một dòng ngay dưới dòng này. Gõ: ${typed}`,
      };
}

/** Bars of music, chords and sums stand between such signs too, and have no words. */
const hasWords = (row: string): boolean => !/^\|?:|:\|?$/.test(row.trim()) && WORD.test(row);

const WORD = /\p{L}{3}/u;

const RULED = /^(?=.*\|)[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*(?:\||$))+[ \t]*$/;

const hasBar = (line: string | undefined): boolean => line?.includes('|') ?? false;

const isRow = (line: string, next: string | undefined): boolean =>
  ROW.test(line) && next !== undefined && ROW.test(next);

const ROW = /^[ \t]*\|[^|]*\|/;

/** A sum may begin with a bar too, behind its `$`. */
const BAR_FIRST = /^[ \t>\d.)+-]*\|/;

/** How many cells a typed row has. */
const cellsIn = (line: string): number =>
  line.replace(/^[ \t>]*\|?|(?<!\\)\|[ \t]*$/g, '').split(/(?<!\\)\|/).length;

/** No paper holds more columns. */
const MANY = 30;
