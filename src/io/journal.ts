import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { writeWhole } from './write.ts';

/** A text file that is added to, and written anew when most of it is outdated, or when another program has written to it: what that one says may rest on something else. */
export interface Journal {
  /** What it says, ASCII. */
  readonly text: string;
  /** Adds text; `all` is everything that still counts, with the text. Where the file cannot be written, nothing is kept. */
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
  let known = isOurs && file !== undefined ? identityOf(file, text.length) : undefined;
  return {
    text: isOurs ? text : '',
    add: (news, all) => {
      if (file === undefined || news === '') return;
      added += news.length + 1;
      if (whole > 0 && added <= whole + SPARE && addTo(file, known, `\n${news}`)) {
        known = identityOf(file, whole + added);
        return;
      }
      const anew = firstLine + all();
      if (!writeAnew(file, anew)) return;
      [whole, added, known] = [anew.length, 0, identityOf(file, anew.length)];
    },
  };
};

/** Tells a file from one that another program has written since, at the same length perhaps. */
const identity = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;

/** Undefined for a file that is not of that size any more. */
const identityOf = (file: string, size: number): string | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.size === size ? identity(stat) : undefined;
};

/** Adds to the file that is known; to one that has taken its place meanwhile nothing is added. */
const addTo = (file: string, known: string | undefined, text: string): boolean => {
  try {
    const open = openSync(file, constants.O_WRONLY | constants.O_APPEND);
    try {
      return identity(fstatSync(open)) === known && writeSync(open, text) === text.length;
    } finally {
      closeSync(open);
    }
  } catch {
    return false;
  }
};

const writeAnew = (file: string, text: string): boolean => {
  try {
    writeWhole(file, text);
    return true;
  } catch {
    return false;
  }
};

/** So much outdated text is never worth writing a file anew. */
const SPARE = 500_000;

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
};
