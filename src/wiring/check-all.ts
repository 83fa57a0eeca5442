import type { Day } from '../core/day.ts';
import { sortFindings, type Finding } from '../core/finding.ts';
import type { History } from '../core/history.ts';
import { openRepository } from '../io/git.ts';
import { showProgress } from '../io/progress.ts';
import { concludeSchool, judgeSchool } from './check-school.ts';
import { checkInThreads } from './check-threads.ts';
import { checkCodeowners, CODEOWNERS } from './codeowners.ts';
import { changesOf, closingWordsBefore } from './git-memory.ts';
import type { OpenSchool } from './open-school.ts';

interface Options {
  readonly today: Day;
  readonly includes: (path: string) => boolean;
}

/** All findings of a school's records, with what git remembers; many records are shared out among threads, with the same result. */
export const checkAll = async (
  opened: OpenSchool,
  { today, includes }: Options,
): Promise<Finding[]> => {
  const { root, records } = opened.content;
  const paths = [...records.keys()].filter(includes);
  const history = await changesOf(root, paths);
  const ofRecords = await judgeBatches(opened, today, [...batchesOf(paths, history)]);
  const found = concludeSchool(opened, { today, includes }, ofRecords);
  const repository = await openRepository(root);
  return repository && includes(CODEOWNERS)
    ? sortFindings([...found, ...checkCodeowners(opened, today, repository)])
    : found;
};

const judgeBatches = async (
  opened: OpenSchool,
  today: Day,
  batches: readonly Batch[],
): Promise<Finding[]> => {
  const [only, ...others] = batches;
  if (!only) return [];
  if (others.length === 0) return judgeBatch(opened, today, only);
  const count = batches.reduce((sum, { paths }) => sum + paths.length, 0);
  const progress = showProgress('Kiểm tra hồ sơ', count);
  const { root } = opened.content;
  const found = await checkInThreads({ root, today }, batches, (count) => progress.step(count));
  progress.stop();
  return found;
};

/** Some records to judge at a time, with their changes in git. */
export interface Batch {
  readonly paths: readonly string[];
  readonly history: History;
}

/** Judges some records, each by itself. */
export const judgeBatch = async (
  opened: OpenSchool,
  today: Day,
  { paths, history }: Batch,
): Promise<Finding[]> => {
  const before = await closingWordsBefore(opened, history, paths);
  const wanted = new Set(paths);
  return judgeSchool(opened, {
    today,
    includes: (path) => wanted.has(path),
    closingBefore: (path) => before.get(path),
  });
};

/** Enough records that starting a thread pays. */
const BATCH = 500;

function* batchesOf(paths: readonly string[], history: History): Generator<Batch> {
  for (let from = 0; from < paths.length; from += BATCH) {
    const some = paths.slice(from, from + BATCH);
    yield { paths: some, history: new Map(some.map((path) => [path, history.get(path) ?? []])) };
  }
}
