import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { writeWhole } from './write.ts';

/** A text file that is added to, and written anew when most of it is outdated, or when another program has written to it: what that one says may rest on something else. */
export interface Journal {
  /** What it says, ASCII. */
  readonly text: string;
  /** Adds text; `all` is everything that still counts, with the text. */
  add(text: string, all: () => string): void;
}

/** Opens the journal in a file, or one that says nothing and keeps nothing. A file that does not begin with that line counts for nothing. */
export const openJournal = (file: string | undefined, firstLine: string): Journal => {
  const text = file === undefined ? '' : textOf(file);
  const isOurs = text.startsWith(firstLine);
  // What is added begins with an empty line, so that a line torn by a crash spoils no other.
  const end = text.indexOf('\n\n');
  let whole = !isOurs ? 0 : end < 0 ? text.length : end + 1;
  let added = isOurs ? text.length - whole : 0;
  return {
    text: isOurs ? text : '',
    add: (news, all) => {
      if (file === undefined || news === '') return;
      const isOwn = whole > 0 && sizeOf(file) === whole + added;
      added += news.length + 1;
      if (isOwn && added <= whole + SPARE) {
        appendFileSync(file, `\n${news}`);
        return;
      }
      const anew = firstLine + all();
      writeWhole(file, anew);
      [whole, added] = [anew.length, 0];
    },
  };
};

const sizeOf = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.size;

/** So much outdated text is never worth writing a file anew. */
const SPARE = 500_000;

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
};
