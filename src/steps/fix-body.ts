import type { List, ListItem, Root } from 'mdast';
import { BULLETS, DASHES, dashedLines, mayHoldDashes } from '../core/bullets.ts';
import { ODD_SPACE, plainSpaces } from '../core/spaces.ts';
import { nodesOf } from '../core/tree.ts';
import type { Edit } from './fix-edits.ts';
import { editLines, type Line } from './fix-lines.ts';

/** A space that Markdown takes for a letter. */
const ODD = ODD_SPACE.source;

/** A line that a sign begins: what stands before it, and the sign with the space after it. */
const BULLET_LINE = new RegExp(`^( {0,3})([${BULLETS}](?:[^\\S\\n]+|(?=\\p{L})))`, 'mu');

const DASH_LINE = new RegExp(`^( {0,3})([${DASHES}][^\\S\\n]+)`);

/** `*` and `+` in front of list items become `-`: one group of edits for each list. */
export const fixMarkers = (tree: Root, text: string, lines: readonly Line[]): Edit[][] => {
  const lists = [...nodesOf(tree)].filter((node): node is List => node.type === 'list');
  return lists
    .map(({ children }) => children.map((item) => startOf(item, lines)))
    .filter((starts) => starts.length > 0 && starts.every((at) => /[*+]/.test(text.charAt(at))))
    .map((starts) => starts.map((at) => ({ from: at, to: at + 1, text: '-' })));
};

/** True for a text that may hold lines for `fixBullets`. */
export const mayHoldBullets = (text: string): boolean =>
  BULLET_LINE.test(text) || mayHoldDashes(text);

/** `•` in front of a line of plain text becomes `-`, and so does `–` in front of several: one group of edits for each paragraph. */
export const fixBullets = (tree: Root, lines: readonly Line[]): Edit[][] =>
  tree.children
    .filter(({ type }) => type === 'paragraph')
    .map(({ position }) => {
      const own = lines.slice((position?.start.line ?? 1) - 1, position?.end.line ?? 0);
      const dashed = new Set(dashedLines(own.map(({ text }) => text)));
      return own.flatMap(({ from, text }, index) => {
        const line = dashed.has(index) ? DASH_LINE : BULLET_LINE;
        const [, indent = '', sign = ''] = line.exec(text) ?? [];
        const at = from + indent.length;
        return sign ? [{ from: at, to: at + sign.length, text: '- ' }] : [];
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

const startOf = ({ position }: ListItem, lines: readonly Line[]): number =>
  position ? (lines[position.start.line - 1]?.from ?? 0) + position.start.column - 1 : -1;
