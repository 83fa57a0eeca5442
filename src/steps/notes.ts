import type { FootnoteDefinition, Root } from 'mdast';
import { nodesOf } from '../core/tree.ts';

/** The footnotes of a record: numbered as they are first referred to; those that nothing refers to come last, so that no text is lost. */
export interface Notes {
  readonly definitions: readonly FootnoteDefinition[];
  numberOf(name: string): number | undefined;
}

/** Finds the footnotes of a record. */
export const notesOf = (tree: Root): Notes => {
  const defined = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  for (const node of nodesOf(tree)) {
    if (node.type === 'footnoteDefinition' && !defined.has(node.identifier))
      defined.set(node.identifier, node);
    if (node.type === 'footnoteReference') referred.add(node.identifier);
  }
  const names = [...new Set([...referred, ...defined.keys()])].filter((name) => defined.has(name));
  return {
    definitions: names.flatMap((name) => defined.get(name) ?? []),
    numberOf: (name) => (defined.has(name) ? names.indexOf(name) + 1 : undefined),
  };
};
