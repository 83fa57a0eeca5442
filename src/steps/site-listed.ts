import type { Facets, KindContext, RecordKind } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { compareVietnamese } from '../core/text.ts';

/** A record as lists know it. */
export interface Listed {
  readonly record: CheckedRecord;
  readonly kind: RecordKind;
  readonly context: KindContext;
  readonly facets: Facets;
}

/** The order of the paper register: by day, then as the school's own words sort. */
export const inOrder = <Item extends Listed>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, key: `${item.facets.from ?? '9999'} ${item.record.path}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);

/** The parts of a list, by what they have in common, in Vietnamese order. */
export const groupsBy = <Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return new Map([...groups].sort(([a], [b]) => compareVietnamese(a, b)));
};
