import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../core/manifest.ts';
import { askGit } from '../io/git-run.ts';
import type { Repository } from '../io/git.ts';
import { printJobs } from './print-records.ts';
import { buildRelease } from './release-build.ts';
import { printFiles, sha256 } from './release-print.ts';
import { planOf } from './release-request.ts';
import { commitDate, withSnapshot, type Snapshot } from './release-snapshot.ts';

/** Makes a whole release again from git; undefined when its records no longer make one. */
export const rebuild = (
  repository: Repository,
  { year, ky, commit, date, tool, limit }: Rebuilt,
): Promise<Manifest | undefined> =>
  withSnapshot(repository, commit, async (snapshot) => {
    const folder = mkdtempSync(join(tmpdir(), 'hsss-'));
    try {
      if (!hasRequest(snapshot, { year, ky })) return undefined;
      const name = { year, ky };
      return (await buildRelease(snapshot, { name, date: new Date(date), tool, limit, folder }))
        .manifest;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

/** What a manifest or a tag tells about how a release was made. */
type Rebuilt = Pick<Manifest, 'year' | 'ky' | 'commit' | 'date'> & {
  readonly tool?: string | undefined;
  readonly limit?: number | undefined;
};

/** Prints files of a release again from its commit, in one pass: hashes by path. */
export const reprintListed = (
  repository: Repository,
  manifest: Manifest,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> =>
  withSnapshot(repository, manifest.commit, async (snapshot) => {
    if (!hasRequest(snapshot, manifest)) return new Map();
    const { plan } = planOf(snapshot.opened, manifest);
    const files = plan.dossiers
      .flatMap((dossier) => dossier.files)
      .filter(({ path }) => paths.has(path));
    const { printed } = await printFiles({ ...snapshot, files, scope: plan.scope });
    return new Map([...printed].map(([path, file]) => [path, file.sha256]));
  });

/** A PDF of one record that no manifest lists, by what it says of itself. */
export interface LonePdf {
  readonly sha256: string;
  readonly path: string;
  readonly commit: string;
}

/** The hashes of those PDFs that come out again, byte for byte. A PDF names the commit that last changed its record, so later states of the school's data are tried too. */
export const reprintLone = async (
  repository: Repository,
  pdfs: readonly LonePdf[],
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  const states = await Promise.all(pdfs.map((pdf) => statesOf(repository, pdf)));
  for (let round = 0; round < Math.max(0, ...states.map(({ length }) => length)); round += 1) {
    const open = pdfs.filter(
      ({ sha256: hash }, index) => !found.has(hash) && states[index]?.[round],
    );
    const byState = Map.groupBy(open, (pdf) => states[pdfs.indexOf(pdf)]?.[round] ?? '');
    for (const [state, ofState] of byState)
      await withSnapshot(repository, state, (snapshot) =>
        reprintAt(repository, snapshot, ofState, found),
      );
  }
  return found;
};

/** How many states of the school's data are tried for one PDF. */
const MAX_STATES = 8;

/** The commit itself, the newest one before the record changed again, then those where data files changed in between. */
const statesOf = async (
  repository: Repository,
  { path, commit }: LonePdf,
): Promise<readonly string[]> => {
  const { root, prefix } = repository;
  if (!(await commitDate(repository, commit))) return [];
  const list = async (range: string, ...paths: string[]) =>
    ((await askGit(root, ['rev-list', range, '--', ...paths])) ?? '').split('\n').filter(Boolean);
  const next = (await list(`${commit}..HEAD`, `${prefix}${path}`)).at(-1);
  const last = next ? `${next}^` : 'HEAD';
  const data = await list(`${commit}..${last}`, `${prefix}*.yml`);
  return [...new Set([commit, last, ...data])].slice(0, MAX_STATES);
};

const reprintAt = async (
  repository: Repository,
  { opened }: Snapshot,
  pdfs: readonly LonePdf[],
  found: Set<string>,
): Promise<void> => {
  const entries = new Map(opened.entries.map((entry) => [entry.record.path, entry]));
  for (const [commit, ofCommit] of Map.groupBy(pdfs, (pdf) => pdf.commit)) {
    const committed = await commitDate(repository, commit);
    const jobs = ofCommit.flatMap(({ path }) => entries.get(path) ?? []);
    await printJobs(
      jobs.map((entry) => ({ entry, commit, committed })),
      {
        contentRoot: opened.content.root,
        onPrinted: ({ pdf }) => void found.add(sha256(pdf)),
      },
    );
  }
};

const hasRequest = ({ opened }: Snapshot, { year, ky }: { year: string; ky: string }): boolean =>
  opened.entries.some(({ record }) => record.path === `${year}/kiem-tra/${ky}.md`);
