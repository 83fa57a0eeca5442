import { posix } from 'node:path';
import type { Facets } from '../core/kind.ts';
import { slugOf } from '../core/text.ts';

/** A record as the plan needs it. */
export interface PrintableRecord {
  readonly path: string;
  readonly kind: string;
  readonly facets: Facets;
}

/** Which records a person asked for; what is absent does not limit. */
export interface PrintFilter {
  readonly kind?: string | undefined;
  readonly teacher?: string | undefined;
  /** First and last week. */
  readonly weeks?: readonly [number, number] | undefined;
  /** Paths of the records in scope of an inspection. */
  readonly period?: ReadonlySet<string> | undefined;
  includes(path: string): boolean;
}

/** One file to print. */
export interface PlannedPrint {
  /** Path of the record from the content folder. */
  readonly path: string;
  /** Path of the PDF from the output folder: the record's own, in ASCII. */
  readonly output: string;
}

/** The records a person asked for, in the order they were given. */
export const selectRecords = <Item extends PrintableRecord>(
  records: readonly Item[],
  { kind, teacher, weeks, period, includes }: PrintFilter,
): Item[] =>
  records.filter(
    ({ path, kind: itsKind, facets }) =>
      includes(path) &&
      (kind === undefined || itsKind === kind) &&
      (teacher === undefined || facets.owner === teacher) &&
      (weeks === undefined || isWithin(facets.week, weeks)) &&
      (period === undefined || period.has(path)),
  );

/** One PDF a record, each with a name of its own; the names do not depend on what else is printed of the year. */
export const planPrint = (paths: readonly string[]): PlannedPrint[] => {
  const taken = new Set<string>();
  return paths.map((path) => ({ path, output: unique(outputOf(path), taken) }));
};

/** The share of shard `index` of `count`; all shards together print everything once. */
export const shardOf = <Item>(
  items: readonly Item[],
  [index, count]: readonly [number, number],
): Item[] => items.filter((_, position) => position % count === index - 1);

/** `2/4` → [2, 4]; undefined when it is no shard. */
export const parseShard = (text: string): readonly [number, number] | undefined => {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = [Number(index), Number(count)] as const;
  return shard[0] >= 1 && shard[0] <= shard[1] ? shard : undefined;
};

/** `9` → [9, 9], `6-12` → [6, 12]; undefined when it is no week. */
export const parseWeeks = (text: string): readonly [number, number] | undefined => {
  const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  const weeks = [Number(first), Number(last)] as const;
  return weeks[0] >= 1 && weeks[0] <= weeks[1] ? weeks : undefined;
};

const isWithin = (week: number | undefined, [first, last]: readonly [number, number]): boolean =>
  week !== undefined && first <= week && week <= last;

const outputOf = (path: string): string =>
  path
    .replace(/\.md$/, '')
    .split('/')
    .map((part) => (/^[a-z0-9][a-z0-9._-]*$/i.test(part) ? part : slugOf(part) || 'ho-so'))
    .join('/');

/** Windows takes `A` and `a` for one name. */
const unique = (output: string, taken: Set<string>): string => {
  for (let count = 1; ; count += 1) {
    const name = posix.normalize(count === 1 ? output : `${output}-${count}`);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return `${name}.pdf`;
  }
};
