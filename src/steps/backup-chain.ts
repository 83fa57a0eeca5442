import type { BackupEntry, Catalogue } from '../core/backup.ts';

/** What is to be added to a folder of bundles. */
export type NextBundle =
  | { readonly is: 'nothing' }
  | { readonly is: 'full' }
  /** Everything that does not hang on these commits. */
  | { readonly is: 'added'; readonly base: readonly string[] };

/** The entries that restore the newest state: the last full one and those that build on it. */
export const chainOf = ({ entries }: Pick<Catalogue, 'entries'>): readonly BackupEntry[] =>
  entries.slice(entries.findLastIndex(({ full }) => full));

/** Decides what to add: nothing when all is there, an addition to a sound chain, else everything again. */
export const planBundle = (
  catalogue: Pick<Catalogue, 'entries'> | undefined,
  refs: ReadonlyMap<string, string>,
  { sound, most }: { readonly sound: boolean; readonly most: number },
): NextBundle => {
  const chain = catalogue ? chainOf(catalogue) : [];
  const last = chain.at(-1);
  if (!last || !sound) return { is: 'full' };
  if (sameRefs(last.refs, refs)) return { is: 'nothing' };
  return chain.length > most
    ? { is: 'full' }
    : { is: 'added', base: [...new Set(Object.values(last.refs))].sort() };
};

/** The entries to keep once the newest chain is proven: it, the one before it, and any that holds what nothing newer holds. */
export const keptEntries = (
  entries: readonly BackupEntry[],
  isSuperseded: (entry: BackupEntry) => boolean,
): readonly BackupEntry[] => {
  const starts = entries.flatMap(({ full }, index) => (full ? [index] : []));
  const oldest = starts.at(-CHAINS_KEPT) ?? 0;
  const before = starts.filter((start) => start < oldest);
  const needed = before.find((start) => {
    const last = entries[(starts[starts.indexOf(start) + 1] ?? entries.length) - 1];
    return last && !isSuperseded(last);
  });
  return entries.slice(needed ?? oldest);
};

/** True when both name the same refs with the same ids. */
export const sameRefs = (
  known: Readonly<Record<string, string>>,
  refs: ReadonlyMap<string, string>,
): boolean =>
  Object.keys(known).length === refs.size && [...refs].every(([name, id]) => known[name] === id);

/** One that has gone bad must not be the only one. */
const CHAINS_KEPT = 2;
