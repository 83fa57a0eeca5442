import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupEntry, Catalogue } from '../core/backup.ts';
import { decryptWith } from '../io/age.ts';
import { copyWhole } from '../io/copy.ts';
import { unbundle } from '../io/git-bundle.ts';
import { writeRefs } from '../io/git-refs.ts';
import { runGit } from '../io/git-run.ts';
import { chainOf } from '../steps/backup-chain.ts';

/** Where a copy lies and what opens it. */
export interface Unpacking {
  readonly folder: string;
  readonly catalogue: Catalogue;
  /** The text of an age identity, for an encrypted copy. */
  readonly identity: string | undefined;
  /** For what is decrypted on the way. */
  readonly scratch: string;
}

/** Builds a bare repository at `target` from the newest chain of bundles, each added to what came before; says why when it cannot. */
export const unpackBundles = async (
  target: string,
  copy: Unpacking,
): Promise<string | undefined> => {
  await emptyRepository(target);
  for (const entry of chainOf(copy.catalogue)) {
    const why = await addEntry(target, entry, copy);
    if (why) return why;
  }
  return undefined;
};

/** Makes a repository without anything in it. */
export const emptyRepository = async (target: string): Promise<void> => {
  mkdirSync(target, { recursive: true });
  await runGit(target, ['init', '--quiet', '--bare', '--initial-branch=main', '.']);
};

/** A file of a copy in clear, at a path of this machine; says why when it cannot be had. */
export const clearFile = async (
  name: string,
  { folder, catalogue, identity, scratch }: Unpacking,
): Promise<{ path: string } | { why: string }> => {
  if (!catalogue.encrypted) return { path: join(folder, name) };
  if (!identity) return { why: 'bản sao này mã hóa, cần tệp khóa riêng để mở' };
  const path = join(scratch, `mo-${name.replace('/', '-')}`);
  try {
    await copyWhole(join(folder, name), path, decryptWith(identity));
    return { path };
  } catch (error) {
    return { why: `không giải mã được ${name} (${error instanceof Error ? error.message : ''})` };
  }
};

const addEntry = async (
  target: string,
  { bundle, refs, head }: BackupEntry,
  copy: Unpacking,
): Promise<string | undefined> => {
  if (bundle) {
    const file = await clearFile(bundle.name, copy);
    if ('why' in file) return file.why;
    const wrong = await unbundle(target, file.path);
    if (wrong) return `gói ${bundle.name} không mở được: ${wrong}`;
  }
  return (await writeRefs(target, new Map(Object.entries(refs)), head))
    ? undefined
    : 'các gói không chứa đủ những lần lưu mà danh sách ghi';
};
