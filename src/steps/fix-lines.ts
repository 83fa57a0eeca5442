import { FENCE } from '../core/fence-lines.ts';
import { plainSpaces } from '../core/spaces.ts';
import type { Edit } from './fix-edits.ts';

/** A line of a text without its line end, and where it begins. */
export interface Line {
  readonly from: number;
  readonly text: string;
}

/** The lines of a text; `\n` ends one, and a `\r` before it is left alone. */
export const linesOf = (text: string): Line[] => {
  let from = 0;
  return text.split('\n').map((typed) => {
    const line = { from, text: typed.replace(/\r$/, '') };
    from += typed.length + 1;
    return line;
  });
};

/** The number of the line that closes the front matter, counted from 0; undefined when there is none. */
export const closingLine = (lines: readonly Line[]): number | undefined => {
  if (!FENCE.test(lines[0]?.text ?? '')) return undefined;
  const at = lines.findIndex(({ text }, index) => index > 0 && FENCE.test(text));
  return at < 0 ? undefined : at;
};

/** One edit for each line that a function changes. */
export const editLines = (lines: readonly Line[], mend: (line: string) => string): Edit[] =>
  lines.flatMap(({ from, text }) => {
    const mended = mend(text);
    return mended === text ? [] : [{ from, to: from + text.length, text: mended }];
  });

/** Text in NFC with plain spaces, and without those that have no width. */
export const plain = (text: string): string => plainSpaces(text).normalize('NFC');

/** The same of a line of the body; two plain spaces in place of odd ones at its end would break it there. */
export const plainLine = (line: string): string => {
  const end = line.slice(line.trimEnd().length);
  return plain(plainSpaces(end) === end ? line : line.trimEnd());
};
