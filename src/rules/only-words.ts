import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../core/sections.ts';
import { fold } from '../core/text.ts';

/** What a text says when each of its lines is one of these phrases and nothing more: case, tone marks, bullets and stops aside. A picture says more. */
export const onlyWords = (
  content: readonly RootContent[],
  phrases: readonly string[],
): string | undefined => {
  const lines = content.flatMap(linesOf).filter((line) => bare(line) !== '');
  const known = new Set(phrases.map(bare));
  return lines.length > 0 && lines.every((line) => known.has(bare(line)))
    ? lines.map((line) => line.trim()).join(' ')
    : undefined;
};

const linesOf = (node: RootContent | PhrasingContent): string[] => {
  if (node.type === 'paragraph' || node.type === 'heading')
    return node.children
      .flatMap(({ type }) => (type === 'image' ? [PICTURE] : []))
      .concat(plainText(node).split('\n'));
  return 'children' in node ? node.children.flatMap(linesOf) : [plainText(node)];
};

const PICTURE = 'hình';

const bare = (line: string): string =>
  fold(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
