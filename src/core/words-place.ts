import type { Text } from 'mdast';
import type { Place } from './finding.ts';
import { lineAt } from './place.ts';
import { placeOfNode } from './sections.ts';

/** Tells where words of a text node stand in the file, asked for in their order; the node itself when they are spelt otherwise there. */
export const placesIn = (node: Text, text: string): ((words: string) => Place) => {
  const whole = placeOfNode(node);
  let { line, column } = whole;
  return (words) => {
    for (; line <= whole.endLine; line += 1, column = 1) {
      const from = lineAt(text, line).indexOf(words, column - 1);
      if (from < 0) continue;
      column = from + 1 + words.length;
      return { line, column: from + 1, endLine: line, endColumn: column };
    }
    return whole;
  };
};
