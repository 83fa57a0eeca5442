import { staffOf, teamName, type SchoolYear } from '../core/school.ts';
import { teamOf } from '../core/staff.ts';
import { compareNames, compareVietnamese, slugOf } from '../core/text.ts';
import { addressOf } from './site-address.ts';
import { groupsBy, inOrder, type Listed } from './site-listed.ts';

/** The ways to look records up, in the order that the pages offer them. */
export const groupings = ['giao-vien', 'to', 'lop', 'mon', 'tuan', 'loai'] as const;
export type Grouping = (typeof groupings)[number];

/** A list of records that has pages of its own. */
export interface RecordList<Item extends Listed = Listed> {
  readonly grouping: Grouping;
  /** Below the school year's address: `giao-vien/ly-thanh-tam`. */
  readonly address: string;
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** Every list of a school year; a list without records is left out. */
export const listsOf = <Item extends Listed>(
  items: readonly Item[],
  year: SchoolYear,
): RecordList<Item>[] => {
  const ordered = inOrder(items);
  return groupings.flatMap((grouping) =>
    [...groupsBy(ordered, (item) => idsOf(grouping, item, year))]
      .map(([id, ofId]) => ({
        grouping,
        id,
        address: listAddress(grouping, id),
        title: titleOf(grouping, id, ofId, year),
        items: ofId,
      }))
      .sort(orderOf(grouping, year)),
  );
};

/** The address of a list below its school year's. */
export const listAddress = (grouping: Grouping, id: string): string =>
  grouping === 'loai'
    ? addressOf(id)
    : `${grouping}/${grouping === 'mon' ? slugOf(id) : addressOf(id)}`;

/** The tổ that a record belongs to. */
export const teamOfItem = ({ facets }: Listed, year: SchoolYear): string | undefined =>
  facets.team ?? teamOf(year, facets.owner);

const idsOf = (grouping: Grouping, item: Listed, year: SchoolYear): readonly string[] => {
  const { owner, classes, subject, week } = item.facets;
  const one = (value: string | number | undefined): string[] =>
    value === undefined ? [] : [String(value)];
  return {
    'giao-vien': () => one(owner),
    to: () => one(teamOfItem(item, year)),
    lop: () => [...new Set(classes)],
    mon: () => one(subject),
    tuan: () => one(week),
    loai: () => one(item.kind.id),
  }[grouping]();
};

const titleOf = (
  grouping: Grouping,
  id: string,
  [first]: readonly Listed[],
  year: SchoolYear,
): string =>
  ({
    'giao-vien': staffOf(year, id)?.ten ?? id,
    to: teamName(year, id),
    lop: `Lớp ${id}`,
    mon: id,
    tuan: `Tuần ${id}`,
    loai: first?.kind.name ?? id,
  })[grouping];

const orderOf =
  (grouping: Grouping, year: SchoolYear) =>
  (a: { title: string; id: string }, b: { title: string; id: string }): number => {
    if (grouping === 'giao-vien') return compareNames(a.title, b.title);
    if (grouping !== 'to') return compareVietnamese(a.title, b.title);
    const place = (id: string): number => year.staff.to.findIndex(({ ma }) => ma === id);
    return place(a.id) - place(b.id);
  };
