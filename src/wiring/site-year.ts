import type { Content } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import type { SchoolYear } from '../core/school.ts';
import { addressOf } from '../steps/site-address.ts';
import { listsOf, type RecordList } from '../steps/site-lists.ts';
import { neighboursOf, type Neighbours } from '../steps/site-neighbours.ts';
import { periodsOf, type Period } from '../steps/site-periods.ts';
import { unreflected } from '../steps/site-unreflected.ts';
import type { Entry } from './open-school.ts';

/** One school year as the pages show it. */
export interface SiteYear {
  /** `2026-2027`, and the address of the year's page. */
  readonly name: string;
  readonly year: SchoolYear;
  readonly entries: readonly Entry[];
  /** Addresses of the records' pages, by path. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly lists: readonly RecordList<Entry>[];
  readonly periods: readonly Period[];
  readonly neighbours: ReadonlyMap<string, Neighbours<Entry>>;
  /** Paths of the lessons past their days whose reflection is still to be written. */
  readonly unreflected: ReadonlySet<string>;
  /** The day that counts as today, when one is known. */
  readonly today: Day | undefined;
}

interface Given {
  readonly entries: readonly Entry[];
  readonly content: Content;
  readonly today: Day | undefined;
}

/** Puts a school year's pages together. */
export const siteYear = (
  name: string,
  year: SchoolYear,
  { entries, content, today }: Given,
): SiteYear => ({
  name,
  year,
  entries,
  addresses: new Map(entries.map(({ record }) => [record.path, addressOf(record.path)])),
  lists: listsOf(entries, year),
  periods: periodsOf(entries),
  neighbours: neighboursOf(entries),
  unreflected: today === undefined ? new Set() : unreflected(entries, today, content),
  today,
});
