import type { Repository } from '../io/git.ts';
import { askGit } from '../io/git-run.ts';
import type { Comparison } from '../steps/verify-pdf.ts';
import { planVolumes } from '../steps/volume.ts';
import type { Entry } from './open-school.ts';
import { printJobs, printVolumeOf, type PrintJob } from './print-records.ts';
import { sha256 } from './release-print.ts';
import { withSnapshot, type Snapshot } from './release-snapshot.ts';
import type { GitAnswers } from './verify-git.ts';
import { statesToTry } from './verify-states.ts';

/** A PDF that no manifest lists, by what it says of itself. */
export interface LonePdf {
  readonly sha256: string;
  readonly read: () => Uint8Array;
  readonly commit: string;
  /** The records in it, in its order. */
  readonly paths: readonly string[];
  /** Of a bound volume. */
  readonly volume?: { readonly compact: boolean } | undefined;
}

/** How those PDFs compare with what is printed again, by their hashes; those that could be printed in no state of the school's data are left out. A PDF names the commit that last changed its records, so later states of the data are tried too; those that many PDFs share come first. */
export const reprintLone = async (
  repository: Repository,
  answers: GitAnswers,
  pdfs: readonly LonePdf[],
): Promise<ReadonlyMap<string, Comparison>> => {
  const found = new Map<string, Comparison>();
  if (pdfs.length === 0) return found;
  const states = statesToTry(pdfs, answers, await dataCommits(repository));
  for (let round = 0; round < MAX_STATES; round += 1) {
    const open = pdfs.filter((pdf) => found.get(pdf.sha256) !== 'same' && states.get(pdf)?.[round]);
    const byState = Map.groupBy(open, (pdf) => states.get(pdf)?.[round] ?? '');
    for (const [state, ofState] of byState)
      await withSnapshot(repository, state, (snapshot) =>
        printAgain(snapshot, answers, ofState, found),
      );
  }
  return found;
};

/** How many states of the school's data are tried for one PDF. */
const MAX_STATES = 8;

/** The commits that changed the school's data, newest first. */
const dataCommits = async ({ root, prefix }: Repository): Promise<readonly string[]> =>
  ((await askGit(root, ['rev-list', 'HEAD', '--', `${prefix}*.yml`])) ?? '')
    .split('\n')
    .filter(Boolean);

const printAgain = async (
  { opened }: Snapshot,
  answers: GitAnswers,
  pdfs: readonly LonePdf[],
  found: Map<string, Comparison>,
): Promise<void> => {
  const entries = new Map(opened.entries.map((entry) => [entry.record.path, entry]));
  const jobsOf = ({ paths, commit }: LonePdf): PrintJob[] =>
    paths.flatMap((path) => {
      const entry = entries.get(path);
      return entry ? [{ entry, commit, committed: answers.committed(commit) }] : [];
    });
  const contentRoot = opened.content.root;
  const byPath = Map.groupBy(
    pdfs.filter(({ volume }) => !volume),
    ({ paths }) => paths[0] ?? '',
  );
  await printJobs([...byPath.values()].flat().flatMap(jobsOf), {
    contentRoot,
    onPrinted: ({ path, pdf }) => {
      for (const asked of byPath.get(path) ?? []) note(found, asked, pdf);
    },
  });
  for (const asked of pdfs.filter(({ volume }) => volume)) {
    const pdf = await bindAgain(jobsOf(asked), asked, contentRoot);
    if (pdf) note(found, asked, pdf);
  }
};

const bindAgain = async (
  jobs: readonly PrintJob[],
  { paths, volume }: LonePdf,
  contentRoot: string,
): Promise<Uint8Array | undefined> => {
  const bindable = jobs.map((job) => ({ job, ...bindableOf(job.entry) }));
  const [planned, ...others] = planVolumes(bindable, '');
  if (!planned || others.length > 0 || jobs.length !== paths.length) return undefined;
  const again = planned.records.map(({ job }) => job);
  const bound = await printVolumeOf(again, planned.cover, {
    contentRoot,
    compact: volume?.compact ?? false,
  });
  return 'pdf' in bound ? bound.pdf : undefined;
};

const bindableOf = ({ record, kind, facets, context }: Entry) => ({
  path: record.path,
  kind,
  facets,
  year: context.year,
});

/** The best that any state gave. */
const note = (found: Map<string, Comparison>, asked: LonePdf, pdf: Uint8Array): void => {
  if (sha256(pdf) === asked.sha256) found.set(asked.sha256, 'same');
  else if (found.get(asked.sha256) !== 'same' && found.get(asked.sha256) !== 'appended')
    found.set(asked.sha256, beginsWith(asked.read(), pdf) ? 'appended' : 'different');
};

const beginsWith = (bytes: Uint8Array, pdf: Uint8Array): boolean =>
  bytes.length > pdf.length && Buffer.compare(bytes.subarray(0, pdf.length), pdf) === 0;
