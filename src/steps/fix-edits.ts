/** A piece of a text and what to put in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text and how many places of it were mended. */
export interface Mended {
  readonly text: string;
  readonly mends: number;
}

/** Makes the edits that leave the text safe, each with all the others of its group or not at all. Tried together first, then in halves. */
export const mendSafely = (
  text: string,
  groups: readonly (readonly Edit[])[],
  isSafe: (mended: string) => boolean,
): Mended => {
  let accepted: readonly Edit[] = [];
  let tries = Math.min(40, Math.max(4, Math.floor(2_000_000 / (text.length + 1))));
  const attempt = (some: readonly (readonly Edit[])[]): void => {
    if (some.length === 0 || tries === 0) return;
    tries -= 1;
    const together = [...accepted, ...some.flat()];
    if (isSafe(applyEdits(text, together))) accepted = together;
    else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      attempt(some.slice(0, half));
      attempt(some.slice(half));
    }
  };
  attempt(groups);
  return { text: applyEdits(text, accepted), mends: accepted.length };
};

const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return pieces.join('') + text.slice(at);
};
