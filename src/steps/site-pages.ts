/** One page of a list: which records it shows, and its neighbours. */
export interface PageOfList<Item> {
  /** Address below the school year's, without slashes at the ends. */
  readonly address: string;
  readonly number: number;
  readonly of: number;
  readonly items: readonly Item[];
  readonly addresses: readonly string[];
}

/** How many records a page of a list shows: readable on a phone, tens of kilobytes. */
export const PAGE_SIZE = 100;

/** A list cut into pages. `_` stands in no record's address, so that no record can be in the way. */
export const pagesOf = <Item>(
  address: string,
  items: readonly Item[],
  size = PAGE_SIZE,
): PageOfList<Item>[] => {
  const of = Math.max(Math.ceil(items.length / size), 1);
  const addresses = Array.from({ length: of }, (_, index) =>
    index === 0 ? address : `${address}/trang_${index + 1}`,
  );
  return addresses.map((own, index) => ({
    address: own,
    number: index + 1,
    of,
    items: items.slice(index * size, (index + 1) * size),
    addresses,
  }));
};
