import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import type { Place } from './finding.ts';
import type { Section } from './kind.ts';
import { kept } from './kept.ts';
import { fold } from './text.ts';

/** A `##` heading with what stands below it, down to the next `##`. */
export interface SectionOfRecord {
  readonly title: string;
  readonly heading: Heading;
  readonly content: readonly RootContent[];
}

/** The `##` sections of a record, in order; text above the first one belongs to none. Several rules ask this of the same tree. */
export const sectionsOf = (tree: Root): readonly SectionOfRecord[] => {
  if (latest?.tree !== tree) latest = { tree, sections: listSections(tree) };
  return latest.sections;
};

let latest: { readonly tree: Root; readonly sections: readonly SectionOfRecord[] } | undefined;

const listSections = (tree: Root): SectionOfRecord[] => {
  const sections: { title: string; heading: Heading; content: RootContent[] }[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2)
      sections.push({ title: plainText(node), heading: node, content: [] });
    else sections.at(-1)?.content.push(node);
  }
  return sections;
};

/** The folded words below the last `##` line of a record's text; empty when there are none. */
export const closingWords = (text: string): string => {
  const heading = text.lastIndexOf('\n## ');
  const end = heading < 0 ? -1 : text.indexOf('\n', heading + 1);
  return end < 0 ? '' : fold(text.slice(end)).replace(/\s+/g, ' ').trim();
};

/** True when a heading names that section: numbering, case, tone marks and end punctuation aside. */
export const isSection = (title: string, section: Section): boolean => {
  const bare = bareTitle(title);
  return namesOf(section).some(
    (name) => bare === name || (ARTICLE.test(name) && bare.startsWith(`${name} `)),
  );
};

const names = new WeakMap<Section, readonly string[]>();

const namesOf = (section: Section): readonly string[] => {
  const bare = names.get(section) ?? [section.title, ...(section.also ?? [])].map(bareTitle);
  names.set(section, bare);
  return bare;
};

/** `Điều 1` is followed by the article's own title. */
const ARTICLE = /^dieu \d+$/;

/** `3. Các hoạt động dạy học chủ yếu:` → `cac hoat dong day hoc chu yeu`. Records share their titles, so each is worked out once. */
export const bareTitle = kept((title: string): string =>
  fold(title)
    .replace(/^\s*(?:[ivxlc]+|\d+|[a-e])\s*[.)/:-]\s*/, '')
    .replace(/[.:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** A number in front of a title: `II. `, `3) `, `b. `. */
export interface Numbered {
  readonly typed: string;
  readonly style: 'roman' | 'digit' | 'letter';
  readonly value: number;
  /** What ends it: `.` or `)`. */
  readonly sign: string;
}

/** The number that a title begins with, if any. */
export const numberOf = kept((title: string): Numbered | undefined => {
  const [typed, digits, roman, letter, sign = '.'] =
    /^\s*(?:(\d{1,2})|([IVX]{1,5}|[ivx]{1,5})|([A-Ha-h]))\s*([.)/:-])\s*/.exec(title) ?? [];
  if (typed === undefined) return undefined;
  if (digits) return { typed, style: 'digit', value: Number(digits), sign };
  return letter
    ? { typed, style: 'letter', value: letter.toUpperCase().charCodeAt(0) - 64, sign }
    : { typed, style: 'roman', value: romanValue(roman ?? ''), sign };
});

const romanValue = (roman: string): number => {
  const values = Array.from(roman.toUpperCase(), (sign) => ({ I: 1, V: 5, X: 10 })[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
};

/** The text of a node without its markup. */
export const plainText = (node: Root | RootContent | PhrasingContent): string => {
  if ('value' in node) return node.value;
  if ('alt' in node && node.alt) return node.alt;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
};

/** True for lines of dots, dashes or strokes to write on, with what a form prints in front of them, and for nothing at all. */
export const saysNothing = (content: readonly RootContent[]): boolean =>
  content.every((node) => FILLER.test(plainText(node)) && !hasPicture(node));

/** Beside the signs: `Nhận xét:`, `(nếu có)`, `[ ]`. */
const FILLER = /^(?:[\s.…·•_‐-―/\\*-]|\p{L}[\p{L} ]{0,39}:|\((?:nếu có|ghi rõ)\)|\[[ xX]?\])*$/u;

const hasPicture = (node: RootContent | PhrasingContent): boolean =>
  node.type === 'image' || ('children' in node && node.children.some(hasPicture));

/** Where a node stands in its file. */
export const placeOfNode = (node: { position?: Root['position'] }): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
  endLine: node.position?.end.line ?? 1,
  endColumn: node.position?.end.column ?? 1,
});

/** From the first of some nodes to the last. */
export const placeOfAll = (nodes: readonly RootContent[]): Place => {
  const [first, last] = [placeOfNode(nodes[0] ?? {}), placeOfNode(nodes.at(-1) ?? {})];
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
};
