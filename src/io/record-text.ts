import type { Root } from 'mdast';
import type { PlaceOfField, RecordFacts } from '../core/record.ts';
import { parseBody } from './markdown.ts';
import { placesIn } from './yaml-places.ts';

/** What a record's text says, as far as it was asked for. */
export interface Reading {
  readonly of: RecordFacts;
  readonly text: string;
  readonly placeOf: PlaceOfField;
  tree(): Root;
}

let latest: Reading | undefined;

/** The reading of a record: the latest one alone is kept with its tree, since a year of trees is gigabytes. */
export const readingOf = (facts: RecordFacts, readText: () => string): Reading => {
  if (latest?.of !== facts)
    latest = readingFrom(facts, texts.get(facts) ?? hold(facts, readText()));
  return latest;
};

/** The texts read last: a thread looks at its batch twice, first for what git is to be asked. */
const texts = new Map<RecordFacts, string>();
const HELD = 600;

/** Keeps a text for a while; gives it back. */
export const hold = (facts: RecordFacts, text: string): string => {
  const [oldest] = texts.size < HELD ? [] : texts.keys();
  if (oldest) texts.delete(oldest);
  texts.set(facts, text);
  return text;
};

const readingFrom = (facts: RecordFacts, text: string): Reading => {
  let tree: Root | undefined;
  return {
    of: facts,
    text,
    placeOf: placesIn(text.slice(FENCE, FENCE + facts.yamlLength).replace(/\r$/, ''), 1),
    tree: () => (tree ??= facts.hasBody ? parseBody(text, facts.bodyStart) : emptyTree),
  };
};

/** The length of the first `---`. */
const FENCE = 3;

const emptyTree: Root = { type: 'root', children: [] };
