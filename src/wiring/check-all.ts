import type { Day } from '../core/day.ts';
import { sortFindings, type Finding } from '../core/finding.ts';
import type { History } from '../core/history.ts';
import { openRepository } from '../io/git.ts';
import { showProgress } from '../io/progress.ts';
import { checkSchool } from './check-school.ts';
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
  const others = checkSchool(opened, {
    today,
    includes: (path) => includes(path) && !records.has(path),
  });
  const repository = await openRepository(root);
  if (repository && includes(CODEOWNERS))
    others.push(...checkCodeowners(opened, today, repository));
  const batches = [...batchesOf(paths, history)];
  if (batches.length <= 1) {
    const found = await Promise.all(batches.map((batch) => checkBatch(opened, today, batch)));
    return sortFindings([...others, ...found.flat()]);
  }
  const progress = showProgress('Kiểm tra hồ sơ', paths.length);
  const found = await checkInThreads({ root, today }, batches, (count) => progress.step(count));
  progress.stop();
  return sortFindings([...others, ...found]);
};

/** Some records to judge at a time, with their changes in git. */
export interface Batch {
  readonly paths: readonly string[];
  readonly history: History;
}

/** Judges some records. */
export const checkBatch = async (
  opened: OpenSchool,
  today: Day,
  { paths, history }: Batch,
): Promise<Finding[]> => {
  const before = await closingWordsBefore(opened, history, paths);
  const wanted = new Set(paths);
  return checkSchool(opened, {
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
