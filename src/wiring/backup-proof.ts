import type { Finding } from '../core/finding.ts';
import { readRefs, type Refs } from '../io/git-refs.ts';
import { askGit, runGit } from '../io/git-run.ts';
import type { Repository } from '../io/git.ts';
import { planVolumes } from '../steps/volume.ts';
import { checkSchool, todayOf } from './check-school.ts';
import type { OpenSchool } from './open-school.ts';
import { printVolumeOf } from './print-records.ts';
import { sha256 } from './release-print.ts';
import { commitDate, withSnapshot } from './release-snapshot.ts';

/** What a repository holds, as far as two of them are compared. */
export interface Measure {
  readonly refs: Refs;
  /** Every ref with the tree that it leads to. */
  readonly trees: string;
  /** What the check says of a sample of records, hashed. */
  readonly findings: string;
  /** The hash of one volume, printed from the sample. */
  readonly volume: string;
}

/** Measures a repository at a commit. */
export const measureOf = async (repository: Repository, commit: string): Promise<Measure> => ({
  refs: await readRefs(repository.root),
  trees: (await askGit(repository.root, ['for-each-ref', TREES, ...OWN])) ?? '',
  ...(await withSnapshot(repository, commit, async ({ opened }) => {
    const sample = sampleOf([...opened.content.records.keys()]);
    const findings = checkSchool(opened, {
      today: todayOf(opened),
      includes: (path) => sample.has(path),
    });
    return {
      findings: hashOf(findings),
      volume: await volumeHash(opened, sample, commit, await commitDate(repository, commit)),
    };
  })),
});

/** What git's own check has against a repository; undefined when all its objects are whole. */
export const fsckProblem = async (root: string): Promise<string | undefined> => {
  const args = ['fsck', '--full', '--strict', '--no-dangling', '--no-progress'];
  const { code, errors, output } = await runGit(root, args);
  if (code === 0) return undefined;
  return (errors || Buffer.from(output).toString('utf8')).split('\n').slice(0, 3).join('; ');
};

/** Why a restored repository is not the same as the working one; undefined when it is. The restored one may hold more refs. */
export const differenceOf = async (
  root: string,
  working: Repository,
  { commit, measure }: { readonly commit: string; readonly measure: Measure },
): Promise<string | undefined> => {
  const damage = await fsckProblem(root);
  if (damage) return `git fsck trên bản khôi phục báo: ${damage}`;
  const refs = await readRefs(root);
  const lacking = [...measure.refs].filter(([name, id]) => refs.get(name) !== id);
  if (lacking.length > 0)
    return `bản khôi phục thiếu hoặc khác ${lacking.length} nhánh hay thẻ, ví dụ ${lacking[0]?.[0] ?? ''}`;
  const again = await measureOf({ ...working, root }, commit);
  const known = new Set(again.trees.split('\n'));
  if (!measure.trees.split('\n').every((line) => known.has(line)))
    return 'cây thư mục của bản khôi phục khác kho làm việc';
  if (again.findings !== measure.findings)
    return 'lệnh kiểm tra cho kết quả khác trên bản khôi phục';
  return again.volume === measure.volume
    ? undefined
    : 'tập in từ bản khôi phục không giống từng byte tập in từ kho làm việc';
};

const TREES = '--format=%(refname) %(objectname) %(tree)%(*tree)';
const OWN = ['refs/heads', 'refs/tags', 'refs/notes'];

/** So many records, spread over all of them. */
const SAMPLE = 200;

const sampleOf = (paths: readonly string[]): ReadonlySet<string> => {
  const step = Math.max(1, paths.length / SAMPLE);
  const count = Math.min(SAMPLE, paths.length);
  return new Set(
    Array.from({ length: count }, (_, index) => paths[Math.floor(index * step)] ?? ''),
  );
};

const hashOf = (findings: readonly Finding[]): string => sha256(JSON.stringify(findings));

/** The smallest volume that can be bound from the sample; its findings when it cannot be printed. */
const volumeHash = async (
  opened: OpenSchool,
  sample: ReadonlySet<string>,
  commit: string,
  committed: string,
): Promise<string> => {
  const entries = [...sample].flatMap((path) => opened.entryAt(path) ?? []);
  const [volume] = planVolumes(
    entries.map((entry) => ({
      entry,
      path: entry.record.path,
      kind: entry.kind,
      facets: entry.facets,
      year: entry.context.year,
    })),
    '',
  ).sort((a, b) => a.records.length - b.records.length || (a.output < b.output ? -1 : 1));
  if (!volume) return '';
  const jobs = volume.records.map(({ entry }) => ({ entry, commit, committed }));
  const printed = await printVolumeOf(jobs, volume.cover, { contentRoot: opened.content.root });
  return 'pdf' in printed ? sha256(printed.pdf) : hashOf(printed.findings);
};
