import { resolve } from 'node:path';
import type { Audience } from '../core/kind.ts';
import { openSchool, type OpenSchool } from './open-school.ts';
import { readSiteHistory, type SiteHistory } from './site-history.ts';
import { siteYear, type SiteYear } from './site-year.ts';

/** Everything the pages show, read once for a build and again after each change in dev. */
export interface Site {
  readonly opened: OpenSchool;
  /** Newest first. */
  readonly years: readonly SiteYear[];
  /** Addresses of the records' pages, by path; a record that is left out has none. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly history: SiteHistory;
  /** Pictures and files that the pages made so far point at, by path from the content folder. */
  readonly usedAssets: Set<string>;
  /** Told of each page below a school year's address as it is made. */
  onYearPage?: () => void;
}

/** The site's data. One for the process, because Astro loads this module anew for each of its stages. */
export const site = (): Promise<Site> => (shelf.hsssSite ??= readSite());

/** Forgets what was read, so that the next page reads the folder again. */
export const forgetSite = (): void => {
  delete shelf.hsssSite;
};

/** The records folder, as the command line names it through the surroundings. */
export const contentFolder = (): string => resolve(process.env['HSSS_CONTENT'] ?? 'content');

/** Whom the site is for. Unless told otherwise, what only the people it names may see is left out. */
const audience = (): Audience =>
  process.env['HSSS_AUDIENCE'] === 'nguoi-lien-quan' ? 'nguoi-lien-quan' : 'toan-truong';

const shelf = globalThis as typeof globalThis & { hsssSite?: Promise<Site> };

const readSite = async (): Promise<Site> => {
  const opened = openSchool(contentFolder());
  const history = await readSiteHistory(opened.content.root);
  const today = opened.school.settings?.hom_nay ?? history.newestDay;
  const shown = opened.entries.filter(
    ({ kind }) => kind.audience === 'toan-truong' || audience() === 'nguoi-lien-quan',
  );
  const byYear = Map.groupBy(shown, ({ record }) => record.year);
  const years = [...opened.school.years].map(([name, year]) =>
    siteYear(name, year, { entries: byYear.get(name) ?? [], content: opened.content, today }),
  );
  return {
    opened,
    years,
    addresses: new Map(years.flatMap(({ addresses }) => [...addresses])),
    history,
    usedAssets: new Set(),
  };
};
