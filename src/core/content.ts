import type { Finding } from './finding.ts';
import { byFolder } from './path.ts';
import type { PlaceOfField, SchoolRecord } from './record.ts';

/** A YAML file of the school's data, read but not yet judged. */
export interface DataFile {
  readonly path: string;
  readonly value: unknown;
  readonly placeOf: PlaceOfField;
  readonly findings: readonly Finding[];
}

/** Everything in a content folder, read in one pass. */
export interface Content {
  /** Absolute path of the folder. */
  readonly root: string;
  /** By path from the content folder. */
  readonly records: ReadonlyMap<string, SchoolRecord>;
  readonly data: ReadonlyMap<string, DataFile>;
  /** Pictures and other files. */
  readonly assets: ReadonlySet<string>;
  /** What could not be read at all. */
  readonly findings: readonly Finding[];
}

/** The paths of the records right in each folder; worked out once. */
export const foldersOf = ({ records }: Content): ReadonlyMap<string, readonly string[]> => {
  const folders = known.get(records) ?? byFolder(records.keys());
  known.set(records, folders);
  return folders;
};

const known = new WeakMap<Content['records'], ReadonlyMap<string, readonly string[]>>();
