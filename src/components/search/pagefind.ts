/** The part of Pagefind's browser library that the search page uses. */
export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: { filters: Chosen }): Promise<Found>;
}

/** How many pages have each value, by the filter's name. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The value chosen for each filter. */
export type Chosen = Readonly<Record<string, string>>;

export interface Found {
  readonly results: readonly { data(): Promise<Hit> }[];
  readonly filters: Counts;
  readonly totalFilters: Counts;
}

export interface Hit {
  readonly url: string;
  /** The page's text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Loads the library that lies beside the index; it is not part of the site's own programs. `baseUrl` is put in front of the pages' addresses. */
export const loadPagefind = async (bundle: string, baseUrl: string): Promise<Pagefind> => {
  const library = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await library.options({ baseUrl });
  await library.init();
  return library;
};
