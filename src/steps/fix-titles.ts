import type { Root } from 'mdast';
import type { Section } from '../core/kind.ts';
import { depthOfTitle, GLUED } from '../core/titles.ts';
import type { Edit } from './fix-edits.ts';
import type { Line } from './fix-lines.ts';

/** A line that may be a title with no space behind its `#`. */
export const GLUED_LINE = new RegExp(GLUED.source, 'm');

/** The space behind the `#` of a title that is known and has as many of them as it should. */
export const fixTitles = (
  tree: Root,
  lines: readonly Line[],
  sections: readonly Section[],
): Edit[][] =>
  tree.children
    .filter(({ type }) => type === 'paragraph')
    .flatMap(({ position }) =>
      lines.slice((position?.start.line ?? 1) - 1, position?.end.line ?? 0),
    )
    .flatMap(({ from, text }) => {
      const [, signs = '', title = ''] = GLUED.exec(text) ?? [];
      const at = from + signs.length;
      return signs && depthOfTitle(title.trim(), sections) === signs.length
        ? [[{ from: at, to: at, text: ' ' }]]
        : [];
    });
