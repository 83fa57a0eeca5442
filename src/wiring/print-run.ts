import type { Finding } from '../core/finding.ts';
import type { History } from '../core/history.ts';
import { changedFiles, openRepository, readHistory } from '../io/git.ts';
import { openOutFolder, type OutFolder } from '../io/out-folder.ts';
import { showProgress } from '../io/progress.ts';
import { planPrint, shardOf } from '../steps/plan-print.ts';
import { planVolumes } from '../steps/volume.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import { printJobs, printVolumeOf, type PrintJob } from './print-records.ts';
import type { PrintSelection } from './print-request.ts';

/** What was printed and where. `planned` counts the files of this run's share. */
export interface PrintReport {
  readonly folder: string;
  readonly planned: number;
  readonly printed: number;
  readonly unchanged: number;
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/** Prints each selected record into a file of its own. */
export const printSingles = async (
  opened: OpenSchool,
  { entries, shard }: PrintSelection,
  out: string,
): Promise<PrintReport> => {
  const folder = openOutFolder(out, partOf(shard));
  const outputs = new Map(
    planPrint([...opened.content.records.keys()]).map(({ path, output }) => [path, output]),
  );
  const jobs = shardOf(await jobsOf(opened, entries), shard);
  const tally = startTally('In hồ sơ', jobs.length, folder);
  const findings = await printJobs(jobs, {
    contentRoot: opened.content.root,
    isPrinted: (path, stamp) => tally.skips(outputs.get(path) ?? '', stamp),
    onPrinted: ({ path, ...printed }) => tally.keeps(outputs.get(path) ?? '', printed),
  });
  return tally.end(findings);
};

/** Binds the selected records into volumes. */
export const printVolumes = async (
  opened: OpenSchool,
  { entries, shard, scope }: PrintSelection,
  { out, compact }: { out: string; compact: boolean },
): Promise<PrintReport> => {
  const folder = openOutFolder(out, partOf(shard));
  const jobs = await jobsOf(opened, entries);
  const bindable = jobs.map((job) => ({
    job,
    path: job.entry.record.path,
    kind: job.entry.kind,
    facets: job.entry.facets,
    year: job.entry.context.year,
  }));
  const volumes = shardOf(planVolumes(bindable, scope), shard);
  const tally = startTally('Đóng tập', volumes.length, folder);
  const findings: Finding[] = [];
  for (const { output, cover, records } of volumes) {
    const volume = await printVolumeOf(
      records.map(({ job }) => job),
      cover,
      {
        contentRoot: opened.content.root,
        compact,
        isPrinted: (stamp) => tally.skips(output, stamp),
      },
    );
    if ('pdf' in volume) tally.keeps(output, volume);
    else findings.push(...volume.findings);
  }
  return tally.end(findings);
};

const partOf = ([index, count]: readonly [number, number]): string =>
  count === 1 ? '' : `-${index}-${count}`;

/** Each record with its last commit; one that has changed since is not in git. */
const jobsOf = async (opened: OpenSchool, entries: readonly Entry[]): Promise<PrintJob[]> => {
  const repository = await openRepository(opened.content.root);
  const history: History = repository ? await readHistory(repository) : new Map();
  const changed = new Set(repository ? await changedFiles(repository) : []);
  return entries.map((entry) => {
    const { path } = entry.record;
    const last = changed.has(path) ? undefined : history.get(path)?.[0];
    return last ? { entry, commit: last.commit, committed: last.committed } : { entry };
  });
};

interface Made {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly stamp: string;
}

/** Keeps count of a run, so that the outputs can be held against the plan. */
const startTally = (label: string, planned: number, folder: OutFolder) => {
  const progress = showProgress(label, planned);
  const counts = { printed: 0, unchanged: 0, pages: 0 };
  return {
    skips: (output: string, stamp: string): boolean => {
      if (!folder.isFresh(output, stamp)) return false;
      counts.unchanged += 1;
      progress.step();
      return true;
    },
    keeps: (output: string, { pdf, pages, stamp }: Made): void => {
      folder.write(output, pdf, stamp);
      counts.printed += 1;
      counts.pages += pages;
      progress.step();
      if (counts.printed % SAVED_EVERY === 0) folder.save();
    },
    end: (findings: readonly Finding[]): PrintReport => {
      progress.stop();
      folder.save();
      return { folder: folder.path, planned, ...counts, findings };
    },
  };
};

/** A run that is broken off loses the memory of so many prints at most. */
const SAVED_EVERY = 500;
