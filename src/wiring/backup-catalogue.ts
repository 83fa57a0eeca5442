import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, catalogueSchema, type Catalogue, type WrittenFile } from '../core/backup.ts';
import { parseJson } from '../core/manifest.ts';
import { fileFacts } from '../io/copy.ts';
import { writeWhole } from '../io/write.ts';
import { chainOf } from '../steps/backup-chain.ts';

/** The list of a folder of bundles; undefined when there is none, `damaged` when it cannot be read. */
export const readCatalogue = (folder: string): Catalogue | 'damaged' | undefined => {
  const path = join(folder, CATALOGUE);
  if (!existsSync(path)) return undefined;
  return catalogueSchema.safeParse(parseJson(readFileSync(path, 'utf8'))).data ?? 'damaged';
};

/** Puts a list in place, whole: from then on the copy is what the list says. */
export const writeCatalogue = (folder: string, catalogue: Catalogue): void => {
  // Never makes the folder of a stick that has just been pulled out.
  readdirSync(folder);
  writeWhole(join(folder, CATALOGUE), `${JSON.stringify(catalogue, null, 1)}\n`);
};

/** A list that cannot be read is kept beside; what it listed stays untouched. */
export const putAsideCatalogue = (folder: string, number = 0): void =>
  renameSync(join(folder, CATALOGUE), join(folder, `danh-sach-hong-truoc-goi-${number}.json`));

/** The number for the next entry: no file of a list that was lost is written over. */
export const nextNumber = (folder: string, catalogue: Catalogue | undefined): number => {
  const listed = catalogue?.entries.at(-1)?.number;
  if (listed !== undefined) return listed + 1;
  const found = readdirSync(folder).map((name) => Number(/^(\d{4,})-/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...found) + 1;
};

/** The files of a copy that are gone or hold other bytes than were written. */
export const damagedFiles = async (
  folder: string,
  files: readonly WrittenFile[],
): Promise<WrittenFile[]> => {
  const damaged: WrittenFile[] = [];
  for (const file of files)
    if (!(await isWhole(join(folder, file.name), file.sha256))) damaged.push(file);
  return damaged;
};

/** The files that the newest state is restored from. */
export const chainFiles = (catalogue: Catalogue): WrittenFile[] =>
  chainOf(catalogue).flatMap(({ bundle, list }) =>
    [bundle, list].filter((file) => file !== undefined),
  );

/** Removes bundles that a broken-off run wrote but never listed. */
export const removeUnlisted = (folder: string, { entries }: Catalogue): void => {
  const last = entries.at(-1)?.number ?? 0;
  for (const name of readdirSync(folder))
    if (Number(/^(\d{4,})-(toan-bo|them|kem-theo)\./.exec(name)?.[1] ?? 0) > last)
      rmSync(join(folder, name), { force: true });
};

/** Removes what a list no longer names. */
export const removeDropped = (folder: string, before: Catalogue, after: Catalogue): void => {
  const kept = new Set(after.entries.flatMap(namesOf));
  for (const name of before.entries.flatMap(namesOf))
    if (!kept.has(name)) rmSync(join(folder, name), { force: true });
};

const namesOf = ({ bundle, list }: Catalogue['entries'][number]): string[] =>
  [bundle?.name, list?.name].filter((name) => name !== undefined);

/** A file that cannot be read is not whole. */
const isWhole = (path: string, sha256: string): Promise<boolean> =>
  fileFacts(path).then(
    (facts) => facts.sha256 === sha256,
    () => false,
  );
