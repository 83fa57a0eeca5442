import { groupsBy, inOrder, type Listed } from './site-listed.ts';

/** The records before and after one in its owner's row. */
export interface Neighbours<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Each record's neighbours among those of the same person and kind, by day; by path of the record. */
export const neighboursOf = <Item extends Listed>(
  items: readonly Item[],
): Map<string, Neighbours<Item>> => {
  const rows = groupsBy(inOrder(items), ({ kind, facets }) => [`${kind.id} ${facets.owner ?? ''}`]);
  return new Map(
    [...rows.values()].flatMap((row) =>
      row.map((item, index) => [
        item.record.path,
        { before: row[index - 1], after: row[index + 1] },
      ]),
    ),
  );
};
