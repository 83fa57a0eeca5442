import type { Root } from 'mdast';
import { lazily } from './lazily.ts';

const satteri = lazily((require) => require('satteri') as typeof import('satteri'));

/** Markdown as records may use it: CommonMark, GFM tables, notes and strike-through, `$…$` sums. */
const features = { gfm: true, frontmatter: false, math: true };

/** The parser of records, the same one that Astro uses: text → mdast with positions. */
export const parse = (text: string): Root => satteri().markdownToMdast(text, { features }) as Root;
