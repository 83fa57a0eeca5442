import type { Edit } from './fix-edits.ts';
import type { Line } from './fix-lines.ts';

/** One key of the head with its lines, and the comments above it. */
interface Block {
  readonly key: string;
  readonly rank: number;
  readonly lines: readonly string[];
}

/** Puts the keys of a head in the order of `known`; comments travel with their key, and unknown keys with the one above. Undefined when they stand so already. */
export const fixOrder = (
  text: string,
  head: readonly Line[],
  known: readonly string[],
): Edit | undefined => {
  const from = head[0]?.from ?? 0;
  const last = head.at(-1);
  const end = last ? text.indexOf('\n', last.from) + 1 : from;
  const whole = text.slice(from, end);
  const { above, blocks, below } = blocksOf(whole.split(/(?<=\n)/), known);
  const sorted = [...blocks].sort((a, b) => a.rank - b.rank);
  const moved = [above, ...sorted.map(({ lines }) => lines), below].flat().join('');
  return moved === whole ? undefined : { from, to: end, text: moved };
};

const blocksOf = (lines: readonly string[], known: readonly string[]) => {
  const above: string[] = [];
  const blocks: { key: string; rank: number; lines: string[] }[] = [];
  const waiting: string[] = [];
  for (const line of lines) {
    const key = KEY.exec(line)?.[1];
    const latest = blocks.at(-1);
    if (key !== undefined) {
      // What an empty line parts from the first key is about the whole file.
      if (!latest) above.push(...waiting.splice(0, waiting.findLastIndex(isBlank) + 1));
      const rank = known.includes(key) ? known.indexOf(key) : (latest?.rank ?? -1);
      blocks.push({ key, rank, lines: [...waiting.splice(0), line] });
    } else if (isBlank(line) || line.startsWith('#')) waiting.push(line);
    else if (latest) latest.lines.push(...waiting.splice(0), line);
    else above.push(...waiting.splice(0), line);
  }
  return { above, blocks: blocks satisfies Block[], below: waiting };
};

const KEY = /^["']?([\p{L}_][^:#"']{0,60}?)["']?\s*:(?=\s|$)/u;

const isBlank = (line: string): boolean => line.trim() === '';
