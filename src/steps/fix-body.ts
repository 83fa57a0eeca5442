import type { List, ListItem, Root } from 'mdast';
import { BULLET_LINE } from '../core/bullets.ts';
import { ODD_SPACE, plainSpaces } from '../core/spaces.ts';
import { nodesOf } from '../core/tree.ts';
import type { Edit } from './fix-edits.ts';
import { editLines, type Line } from './fix-lines.ts';

/** A space that Markdown takes for a letter. */
const ODD = ODD_SPACE.source;

/** `*` and `+` in front of list items become `-`: one group of edits for each list. In front of anything but words they may be signs of a sum. */
export const fixMarkers = (tree: Root, text: string, lines: readonly Line[]): Edit[][] => {
  const lists = [...nodesOf(tree)].filter((node): node is List => node.type === 'list');
  return lists
    .map(({ children }) => children.map((item) => startOf(item, lines)))
    .filter(
      (starts) => starts.length > 0 && starts.every((at) => MARKED.test(text.slice(at, at + 40))),
    )
    .map((starts) => starts.map((at) => ({ from: at, to: at + 1, text: '-' })));
};

/** `•` in front of a line of plain text becomes `-`: one group of edits for each paragraph. A plain line below one would become part of its item, so such a paragraph is left to a person. */
export const fixBullets = (tree: Root, lines: readonly Line[]): Edit[][] =>
  tree.children
    .filter(({ type }) => type === 'paragraph')
    .map(({ position }) => {
      const own = lines.slice((position?.start.line ?? 1) - 1, position?.end.line ?? 0);
      const first = own.findIndex(({ text }) => BULLET_LINE.test(text));
      const listed = first < 0 ? [] : own.slice(first);
      if (!listed.every(({ text }) => BULLET_LINE.test(text))) return [];
      return listed.map(({ from, text }) => {
        const [, indent = '', sign = ''] = BULLET_LINE.exec(text) ?? [];
        const at = from + indent.length;
        return { from: at, to: at + sign.length, text: '- ' };
      });
    })
    .filter((edits) => edits.length > 0);

/** A line of the body that begins with an odd space, or with a sign and an odd space: Markdown knows neither the indent nor the sign. */
export const ODD_START = new RegExp(`^(?=[^\\n]{0,40}${ODD})[ \\t]*(?:[-*+#\\d]|${ODD})`, 'm');

/** Plain spaces there, and none in front of a line that no sign begins: four of them would make it code. */
export const fixStarts = (lines: readonly Line[]): Edit[] =>
  editLines(lines, (line) => {
    const [start = '', indent = '', sign = ''] = START.exec(line) ?? [];
    if (plainSpaces(start) === start) return line;
    const isIndented = plainSpaces(indent) !== indent && sign === '';
    return (isIndented ? '' : plainSpaces(start)) + line.slice(start.length);
  });

const START = new RegExp(`^((?:[ \\t]|${ODD})*)((?:[-*+]|\\d{1,9}[.)]|#{1,6})(?:[ \\t]|${ODD})+)?`);

/** A mark, and what is no figure and no sign of a sum behind it. */
const MARKED = /^[*+][ \t]+[^\s\d+×÷:=<>–-]/;

const startOf = ({ position }: ListItem, lines: readonly Line[]): number =>
  position ? (lines[position.start.line - 1]?.from ?? 0) + position.start.column - 1 : -1;
