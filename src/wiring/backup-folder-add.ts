import { join } from 'node:path';
import type { BackupEntry, Catalogue, WrittenFile } from '../core/backup.ts';
import { encryptFor, type Through } from '../io/age.ts';
import { copyWhole } from '../io/copy.ts';
import { writeBundle } from '../io/git-bundle.ts';
import { planBundle, type NextBundle } from '../steps/backup-chain.ts';
import { chainFiles, damagedFiles, nextNumber } from './backup-catalogue.ts';
import { keepExtras, keepList, readExtras } from './backup-extras.ts';
import type { BackupJob } from './backup-job.ts';

/** What was added to a folder of bundles; nothing of it counts until its list is in place. */
export interface AddedToFolder {
  readonly catalogue: Catalogue;
  /** The new bundle before encryption. */
  readonly plain: string | undefined;
  /** The accompanying files that are new. */
  readonly fresh: readonly WrittenFile[];
  /** Files that were broken and have been written anew. */
  readonly mended: readonly WrittenFile[];
  /** Accompanying files that are broken and cannot be had again. */
  readonly lost: readonly WrittenFile[];
}

export interface AddTarget {
  readonly folder: string;
  readonly encrypted: boolean;
  readonly job: BackupJob;
}

/** Writes the bundle and the accompanying files that a folder lacks, each under a name of its own. */
export const addToFolder = async (
  known: Catalogue | undefined,
  { folder, encrypted, job }: AddTarget,
): Promise<AddedToFolder> => {
  const target: Target = {
    folder,
    encrypt: encrypted ? encryptFor(job.settings.khoa_ma_hoa) : undefined,
    ending: encrypted ? '.age' : '',
    job,
  };
  const broken = known ? await damagedFiles(folder, chainFiles(known)) : [];
  const most = encrypted ? 0 : job.settings.goi_them_toi_da;
  const next = planBundle(known, job.refs, { sound: broken.length === 0, most });
  const letters = await addLetters(known?.kept ?? [], target);
  const entries = known?.entries ?? [];
  const kept = [...letters.kept, ...letters.lost];
  const catalogue: Catalogue = { type: 'hsss/sao-luu@1', encrypted, entries, kept };
  const mended = [...broken, ...letters.mended];
  const facts = { fresh: letters.fresh, lost: letters.lost, mended };
  if (next.is === 'nothing' && letters.fresh.length === 0)
    return { catalogue, plain: undefined, ...facts };
  const { plain, ...entry } = await writeEntry(next, nextNumber(folder, known), target);
  const list = await keepList(
    letters.extras,
    `${pad(entry.number)}-kem-theo.json${target.ending}`,
    {
      ...target,
      scratch: job.scratch,
    },
  );
  const added: BackupEntry = list ? { ...entry, list } : entry;
  return { catalogue: { ...catalogue, entries: [...entries, added] }, plain, ...facts };
};

interface Target {
  readonly folder: string;
  readonly encrypt: Through | undefined;
  readonly ending: string;
  readonly job: BackupJob;
}

const addLetters = async (known: readonly WrittenFile[], { folder, encrypt, job }: Target) => {
  const { outboxes } = job;
  const broken = await damagedFiles(folder, known);
  const sound = known.filter((file) => !broken.includes(file));
  const extras = await readExtras(outboxes);
  const kept = await keepExtras(extras, sound, { outboxes, folder, encrypt });
  const isKept = ({ name }: WrittenFile) => kept.some((file) => file.name === name);
  return {
    extras,
    kept,
    fresh: kept.filter((file) => !sound.includes(file)),
    mended: broken.filter(isKept),
    lost: broken.filter((file) => !isKept(file)),
  };
};

const pad = (number: number): string => String(number).padStart(4, '0');

const writeEntry = async (
  next: NextBundle,
  number: number,
  { folder, encrypt, ending, job }: Target,
): Promise<BackupEntry & { readonly plain: string | undefined }> => {
  const { refs, head, now, scratch } = job;
  const full = next.is === 'full';
  const facts = { number, full, at: now.toISOString(), head, refs: Object.fromEntries(refs) };
  const plain = join(scratch, 'goi.bundle');
  const base = next.is === 'added' ? next.base : [];
  const isNew =
    next.is !== 'nothing' && (await writeBundle(job.repository.root, plain, { refs, base }));
  if (!isNew) return { ...facts, plain: undefined };
  const name = `${pad(number)}-${full ? 'toan-bo' : 'them'}.bundle${ending}`;
  return {
    ...facts,
    bundle: { name, ...(await copyWhole(plain, join(folder, name), encrypt)) },
    plain,
  };
};
