import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extra, WrittenFile } from '../core/backup.ts';
import type { Through } from '../io/age.ts';
import { copyWhole, fileFacts } from '../io/copy.ts';

/** The files of the outboxes, which git does not hold, each with the hash of its content; without locks and half-written files. */
export const readExtras = async (outboxes: string): Promise<Extra[]> => {
  if (!existsSync(outboxes)) return [];
  const paths = readdirSync(outboxes, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.lock(\.|$)|\.tmp$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const extras: Extra[] = [];
  for (const path of paths.sort())
    extras.push({
      path: path.slice(outboxes.length + 1).replaceAll('\\', '/'),
      sha256: (await fileFacts(path)).sha256,
    });
  return extras;
};

export interface ExtrasTarget {
  readonly outboxes: string;
  readonly folder: string;
  readonly encrypt: Through | undefined;
}

/** Copies the files that a copy does not hold yet, each under the hash of its content: another version of a file never takes the place of an older one. Gives all that the copy then holds. */
export const keepExtras = async (
  extras: readonly Extra[],
  known: readonly WrittenFile[],
  { outboxes, folder, encrypt }: ExtrasTarget,
): Promise<WrittenFile[]> => {
  const kept = new Map(known.map((file) => [file.name, file]));
  for (const { path, sha256 } of extras) {
    const name = keptName(sha256, encrypt !== undefined);
    if (kept.has(name)) continue;
    const facts = await copyWhole(join(outboxes, ...path.split('/')), join(folder, name), encrypt);
    kept.set(name, { name, ...facts });
  }
  return [...kept.values()];
};

/** Writes the list of the files, for a copy; undefined when there are none. */
export const keepList = async (
  extras: readonly Extra[],
  name: string,
  { scratch, folder, encrypt }: Omit<ExtrasTarget, 'outboxes'> & { readonly scratch: string },
): Promise<WrittenFile | undefined> => {
  if (extras.length === 0) return undefined;
  const path = join(scratch, 'kem-theo.json');
  writeFileSync(path, `${JSON.stringify(extras, null, 1)}\n`);
  return { name, ...(await copyWhole(path, join(folder, name), encrypt)) };
};

/** Where a copy keeps a file of that content. */
export const keptName = (sha256: string, encrypted: boolean): string =>
  `kem-theo/${sha256}${encrypted ? '.age' : ''}`;
