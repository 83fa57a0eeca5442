import type { BackupEntry, Catalogue, WrittenFile } from '../core/backup.ts';
import { clearHalfWritten } from '../io/copy.ts';
import { isReachable } from '../io/git-refs.ts';
import { keptEntries } from '../steps/backup-chain.ts';
import { refusalOf, remarksOn } from '../steps/backup-guard.ts';
import {
  chainFiles,
  damagedFiles,
  putAsideCatalogue,
  readCatalogue,
  removeDropped,
  removeUnlisted,
  writeCatalogue,
} from './backup-catalogue.ts';
import { addToFolder } from './backup-folder-add.ts';
import { proveFolder } from './backup-folder-proof.ts';
import { standingsOf } from './backup-guard.ts';
import type { BackupJob, PlaceOutcome } from './backup-job.ts';
import { absent, newerText } from './backup-mirror.ts';
import { isFolder, type KnownPlace } from './backup-places.ts';

/** Adds to a folder of bundles what it lacks, restores from it, and only then puts the new list in place. */
export const backUpFolder = async (job: BackupJob, place: KnownPlace): Promise<PlaceOutcome> => {
  const { at: folder = '', ma_hoa: encrypted } = place;
  if (!isFolder(folder)) return absent(folder);
  clearHalfWritten(folder);
  const read = readCatalogue(folder);
  const known = read === 'damaged' || read?.encrypted !== encrypted ? undefined : read;
  if (known) removeUnlisted(folder, known);
  const standings = await standingsOf(job.repository.root, job.refs, refsOf(known));
  const refusal = refusalOf(standings, 'bản sao ở đây');
  if (refusal) return { outcome: 'bad', sentence: refusal };
  const added = await addToFolder(known, { folder, encrypted, job });
  const proof = await proveFolder(job, { folder, scratch: job.scratch, ...added });
  if (proof.outcome === 'bad') return proof;
  if (read !== undefined && !known) putAsideCatalogue(folder, added.catalogue.entries[0]?.number);
  await putInPlace(job, folder, known, added.catalogue);
  return concluded(proof, added, remarksOn(standings));
};

/** How a folder of bundles stands without writing to it: every file is read back. */
export const lookAtFolder = async (
  { refs }: Pick<BackupJob, 'refs'>,
  folder: string,
): Promise<PlaceOutcome> => {
  if (!isFolder(folder)) return absent(folder);
  const catalogue = readCatalogue(folder);
  if (!catalogue || catalogue === 'damaged')
    return { outcome: 'bad', sentence: `thư mục ${folder} không có danh sách bản sao đọc được.` };
  const damaged = await damagedFiles(folder, [...chainFiles(catalogue), ...catalogue.kept]);
  if (damaged.length > 0)
    return {
      outcome: 'bad',
      sentence: `${damaged.length} tệp hỏng hoặc mất, ví dụ ${damaged[0]?.name ?? ''}; gõ npm run backup để lập lại.`,
    };
  const known = refsOf(catalogue);
  const lacking = [...refs].filter(([name, id]) => known.get(name) !== id).length;
  return { outcome: 'stands', sentence: `mọi tệp đọc lại còn nguyên; ${newerText(lacking)}` };
};

const refsOf = (catalogue: Catalogue | undefined): ReadonlyMap<string, string> =>
  new Map(Object.entries(catalogue?.entries.at(-1)?.refs ?? {}));

/** The list comes first: what it no longer names goes after it is on the disk. */
const putInPlace = async (
  job: BackupJob,
  folder: string,
  known: Catalogue | undefined,
  catalogue: Catalogue,
): Promise<void> => {
  const after = { ...catalogue, entries: await prune(catalogue.entries, job) };
  writeCatalogue(folder, after);
  if (known) removeDropped(folder, known, after);
};

/** Older chains go only when the working repository has everything that they hold. */
const prune = async (
  entries: readonly BackupEntry[],
  { repository, refs }: BackupJob,
): Promise<BackupEntry[]> => {
  const superseded = new Set<BackupEntry>();
  for (const entry of entries) {
    const ids = [...new Set(Object.values(entry.refs))];
    const known = await Promise.all(ids.map((id) => isReachable(repository.root, id, refs)));
    if (known.every(Boolean)) superseded.add(entry);
  }
  return [...keptEntries(entries, (entry) => superseded.has(entry))];
};

interface Mended {
  readonly mended: readonly WrittenFile[];
  readonly lost: readonly WrittenFile[];
}

/** A letter that is lost here and everywhere on this machine makes the copy one that a person must look at. */
const concluded = (
  proof: PlaceOutcome,
  { mended, lost }: Mended,
  remarks: readonly string[],
): PlaceOutcome => {
  const said = [
    ...mended.map(({ name }) => `Tệp ${name} hỏng hoặc mất, đã lập lại.`),
    proof.sentence,
    ...lost.map(
      ({ name }) =>
        `Tệp ${name} hỏng hoặc mất và máy này không còn bản gốc: chép lại từ một bản sao khác.`,
    ),
    ...remarks.map((remark) => `${remark}.`),
  ];
  return { outcome: lost.length > 0 ? 'bad' : proof.outcome, sentence: said.join(' ') };
};
