import { createHash } from 'node:crypto';
import { groupings, type Grouping, type RecordList } from '../steps/site-lists.ts';
import { pagesOf, type PageOfList } from '../steps/site-pages.ts';
import type { Period } from '../steps/site-periods.ts';
import type { Entry } from './open-school.ts';
import type { SiteYear } from './site-year.ts';

/** What a page below a school year's address shows. */
export type View =
  | { readonly is: 'year' }
  | { readonly is: 'grouping'; readonly grouping: Grouping }
  | { readonly is: 'list'; readonly list: RecordList<Entry>; readonly page: PageOfList<Entry> }
  | { readonly is: 'periods' }
  | { readonly is: 'period'; readonly period: Period }
  | { readonly is: 'record'; readonly entry: Entry };

export interface Addressed {
  /** Below the site's root, without slashes at the ends. */
  readonly address: string;
  readonly view: View;
}

/** Every page of a school year, each at an address of its own. */
export const viewsOf = (year: SiteYear): Addressed[] => [
  { address: year.name, view: { is: 'year' } },
  ...groupings.map((grouping): Addressed => ({
    address: `${year.name}/${grouping}`,
    view: { is: 'grouping', grouping },
  })),
  ...year.lists.flatMap((list) => pagesOfList(year, list)),
  { address: `${year.name}/ky-kiem-tra`, view: { is: 'periods' } },
  ...year.periods.map((period): Addressed => ({
    address: `${year.name}/${period.address}`,
    view: { is: 'period', period },
  })),
  ...year.entries.map((entry): Addressed => ({
    address: year.addresses.get(entry.record.path) ?? '',
    view: { is: 'record', entry },
  })),
];

/** Whether this machine makes a page when several share the work (`2/4`): the records are dealt out, the other pages are made by each, with the same bytes. */
export const isOfShard = ({ address, view }: Addressed): boolean => {
  const [index = 1, count = 1] = (process.env['HSSS_SHARD'] ?? '1/1').split('/').map(Number);
  if (view.is !== 'record' || count === 1) return true;
  return createHash('sha256').update(address).digest().readUInt32BE() % count === index - 1;
};

const pagesOfList = (year: SiteYear, list: RecordList<Entry>): Addressed[] =>
  pagesOf(list.address, list.items).map((page) => ({
    address: `${year.name}/${page.address}`,
    view: { is: 'list', list, page },
  }));
