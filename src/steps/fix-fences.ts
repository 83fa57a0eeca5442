import { FENCE, HEAD_LINE, LIKE_FENCE } from '../core/fence-lines.ts';
import type { Edit } from './fix-edits.ts';
import { plain, type Line } from './fix-lines.ts';

/** Three dashes where something like them opens or closes the front matter. */
export const fixFences = (lines: readonly Line[]): Edit[] =>
  [opening(lines), closing(lines)].flatMap((line) =>
    line && !FENCE.test(line.text)
      ? [{ from: line.from, to: line.from + line.text.length, text: '---' }]
      : [],
  );

/** The first line, when a key is the next, tabs and comments aside. */
const opening = ([first, ...below]: readonly Line[]): Line | undefined => {
  const next = below.find(({ text }) => !COMMENT.test(text));
  return isLike(first) && KEY.test(next?.text.replace(/^\t+/, '') ?? '') ? first : undefined;
};

/** The first such line, when the lines above it are those of a head and what is below it cannot be. */
const closing = (lines: readonly Line[]): Line | undefined => {
  const at = lines.findIndex((line, index) => index > 0 && isLike(line));
  const above = lines.slice(1, at);
  const next = lines[at + 1]?.text.trim() ?? '';
  const isHead =
    isLike(lines[0]) &&
    above.some(({ text }) => KEY.test(text)) &&
    above.every(({ text }) => HEAD_LINE.test(text));
  return at > 1 && isHead && (next === '' || next.startsWith('#')) ? lines[at] : undefined;
};

const isLike = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length < 100 && LIKE_FENCE.test(plain(line.text));

const COMMENT = /^#(?!#)/;

const KEY = /^[\p{L}_][^:#]{0,60}:/u;
