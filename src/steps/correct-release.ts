import type { Dossier, ReleasePlan } from '../core/dossier.ts';
import type { Manifest } from '../core/manifest.ts';

export interface CorrectionInput {
  readonly plan: ReleasePlan;
  /** What was sent before, the newest first. */
  readonly earlier: readonly Manifest[];
  /** SHA-256 of a record as it is now. */
  hashOf(path: string): string;
}

/** The plan of a correction: only the dossiers that are not as they were sent, each with what it replaces. */
export const correctRelease = ({ plan, earlier, hashOf }: CorrectionInput): ReleasePlan => ({
  ...plan,
  dossiers: plan.dossiers.flatMap((dossier) => {
    const sent = earlier.filter((manifest) => hasTeacher(manifest, dossier));
    const [last] = sent;
    return last ? corrected(dossier, last, sent, hashOf) : [dossier];
  }),
});

/** The Message-IDs of a teacher's first message of each time, the oldest first. */
export const threadOf = (earlier: readonly Manifest[], teacher: string): string[] =>
  earlier
    .toReversed()
    .flatMap((manifest) => messagesOf(manifest, teacher).find(({ part }) => part === 1)?.id ?? []);

const corrected = (
  dossier: Dossier,
  last: Manifest,
  sent: readonly Manifest[],
  hashOf: CorrectionInput['hashOf'],
): Dossier[] => {
  const before = sentRecords(last, dossier.teacher);
  const now = new Set(dossier.files.flatMap(({ records }) => records));
  const changed = [...now].filter((path) => before.has(path) && before.get(path) !== hashOf(path));
  const added = [...now].filter((path) => !before.has(path));
  const gone = [...before.keys()].filter((path) => !now.has(path));
  if (changed.length + added.length + gone.length === 0) return [];
  const named = (paths: readonly string[]) =>
    paths.map((path) => titleOf(path, dossier.files) ?? titleIn(path, last)).sort();
  return [
    {
      ...dossier,
      replaces: {
        date: last.date,
        parts: messagesOf(last, dossier.teacher).length,
        thread: threadOf(sent, dossier.teacher),
        changed: named(changed),
        added: named(added),
        gone: named(gone),
      },
    },
  ];
};

const hasTeacher = ({ files }: Manifest, { teacher }: Dossier): boolean =>
  files.some((file) => file.teacher === teacher);

const messagesOf = ({ messages }: Manifest, teacher: string) =>
  messages.filter(({ attachments }) => attachments.some((path) => path.startsWith(`${teacher}/`)));

/** Hashes of the records that were sent, by path. */
const sentRecords = ({ files }: Manifest, teacher: string): ReadonlyMap<string, string> =>
  new Map(
    files
      .filter((file) => file.teacher === teacher)
      .flatMap(({ sources }) => sources.map(({ path, sha256 }) => [path, sha256] as const)),
  );

const titleOf = (path: string, files: Dossier['files']): string | undefined =>
  files.find(({ volume, records }) => !volume && records[0] === path)?.title;

/** A record that was only in a volume is named by its file. */
const titleIn = (path: string, { files }: Manifest): string =>
  files.find(({ volume, sources }) => !volume && sources[0]?.path === path)?.title ??
  path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
