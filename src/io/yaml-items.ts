/** Where a line stands in its text. */
export interface Standing {
  readonly lines: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** What to type for an item that does not stand under the items above it; undefined for any other line. */
export const itemMoved = (standing: Standing): string | undefined => {
  const typed = standing.lines[standing.line - 1] ?? '';
  const indent = indentOfItem(typed);
  const above = indent === undefined ? [] : indentsAbove(standing);
  if (indent === undefined || above.length === 0 || above.includes(indent)) return undefined;
  const wanted = above.reduce((best, other) =>
    Math.abs(other - indent) < Math.abs(best - indent) ? other : best,
  );
  const move = wanted > 0 ? `thụt vào ${wanted} dấu cách` : 'không thụt vào';
  return `Dấu "-" này phải thẳng cột với dấu "-" của mục trên: ${move}. Gõ: ${' '.repeat(wanted)}${typed.trim()}`;
};

const indentOfItem = (line: string): number | undefined => /^( *)- /.exec(line)?.[1]?.length;

/** How far the items above a line are indented, up to the key of their list. */
const indentsAbove = ({ lines, line }: Standing): number[] => {
  const indents = new Set<number>();
  for (let at = line - 2; at >= 0; at -= 1) {
    const above = lines[at] ?? '';
    const indent = indentOfItem(above);
    if (indent !== undefined) indents.add(indent);
    else if (/^[^\s#]/.test(above)) break;
  }
  return [...indents];
};
