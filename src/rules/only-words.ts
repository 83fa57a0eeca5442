import type { PhrasingContent, RootContent } from 'mdast';
import { kept } from '../core/kept.ts';
import { plainText } from '../core/sections.ts';
import { fold } from '../core/text.ts';

/** What a text says when each of its lines is one of these phrases and nothing more: case, tone marks, bullets and stops aside. A picture says more. */
export const onlyWords = (
  content: readonly RootContent[],
  phrases: readonly string[],
): string | undefined => {
  const known = new Set(phrases.map(bare));
  const said: string[] = [];
  for (const line of content.flatMap(linesOf)) {
    const words = bare(line);
    if (words === '') continue;
    if (!known.has(words)) return undefined;
    said.push(line.trim());
  }
  return said.length > 0 ? said.join(' ') : undefined;
};

const linesOf = (node: RootContent | PhrasingContent): string[] => {
  if (node.type === 'paragraph' || node.type === 'heading')
    return node.children
      .flatMap(({ type }) => (type === 'image' ? [PICTURE] : []))
      .concat(plainText(node).split('\n'));
  return 'children' in node ? node.children.flatMap(linesOf) : [plainText(node)];
};

const PICTURE = 'hình';

/** The phrases are the same for each record. */
const bare = kept((line) =>
  fold(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
