import type { Nodes, Root } from 'mdast';
import { BULLETS } from '../core/bullets.ts';
import { nodesOf } from '../core/tree.ts';
import { plain } from './fix-lines.ts';

/** A value of the front matter in a spelling that all harmless ways to type it share; the order of keys aside. */
export const meaningOf = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'string') return bare(item);
    return isMap(item)
      ? Object.entries(item)
          .map(([name, child]) => [bare(name), child] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : item;
  });

/** A body's tree without positions, spelt likewise; addresses stay as they are. */
export const treeMeaning = (tree: Root): string => JSON.stringify(tree, spelling);

const spelling = (key: string, item: unknown): unknown => {
  if (key === 'position') return undefined;
  return typeof item === 'string' && key !== 'url' ? bare(item) : item;
};

/** What a body says apart from its paragraphs and bulleted lists: the text without signs at the start of lines, and everything else in order. */
export const wordsMeaning = (tree: Root): string => saying(tree, BULLETS_AND_SPACES, isStructure);

/** The same apart from its headings, and from the signs that make them. */
export const titlesMeaning = (tree: Root): string =>
  saying(tree, SIGNS_AND_SPACES, (node) => node.type !== 'heading' && isStructure(node));

const saying = (tree: Root, signs: RegExp, counts: (node: Nodes) => boolean): string => {
  let words = '';
  const others: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type === 'text') words += node.value;
    else if (counts(node)) others.push(JSON.stringify({ ...node, children: undefined }, spelling));
  }
  return plain(words).replace(signs, '') + others.join('');
};

/** What a body says apart from what begins its lines: the letters of its texts, and each node that is no paragraph, list or heading. */
export const lettersMeaning = (tree: Root): string => {
  let letters = '';
  const others: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type === 'text') letters += node.value;
    else if (!STARTED.has(node.type))
      others.push(JSON.stringify({ ...node, children: undefined }, spelling));
  }
  return plain(letters).replace(/[\s\d.)*+#-]/g, '') + others.join('');
};

/** What a sign at the start of a line makes, or leaves unmade. */
const STARTED = new Set(['root', 'paragraph', 'break', 'list', 'listItem', 'heading']);

const BULLETS_AND_SPACES = new RegExp(`[${BULLETS}\\s]`, 'g');

const SIGNS_AND_SPACES = /[#\s]/g;

const isStructure = (node: { type: string; ordered?: unknown; checked?: unknown }): boolean => {
  if (node.type === 'list') return node.ordered === true;
  if (node.type === 'listItem') return typeof node.checked === 'boolean';
  return !['root', 'paragraph', 'break'].includes(node.type);
};

const bare = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
