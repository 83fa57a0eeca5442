import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { stillHolds } from '../core/asked.ts';
import type { Day } from '../core/day.ts';
import type { History } from '../core/history.ts';
import { openCheckMemory, type CheckMemory, type Remembered } from '../io/check-memory.ts';
import type { Standing } from '../io/git.ts';
import { answerFrom } from '../steps/questions.ts';
import { changesOf, closingBlob } from './git-memory.ts';
import type { OpenSchool } from './open-school.ts';
import { judgeStamp, ROOT } from './tool.ts';

/** What earlier checks of a content folder found out, on this machine. */
export const memoryOf = (folder: string): CheckMemory => {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  return openCheckMemory(join(ROOT, 'out/bo-nho', `kiem-tra-${name}.jsonl`), judgeStamp());
};

/** Forgets what git now tells otherwise; gives the log, if one had to be read. */
export const catchUp = async (
  opened: OpenSchool,
  memory: CheckMemory,
  standing: Standing,
): Promise<History | undefined> => {
  const paths = [...memory.paths()];
  if (paths.length === 0) return undefined;
  const { records } = opened.content;
  const history = await changesOf(standing, [...records.keys()]);
  for (const path of paths) {
    const told = memory.recall(path)?.asked['closing'];
    const isOutdated = told !== undefined && told !== (closingBlob(opened, history, path) ?? '');
    if (isOutdated || !records.has(path)) memory.forget(path);
  }
  return history;
};

interface Asking {
  readonly paths: readonly string[];
  readonly today: Day;
}

interface Recalled {
  readonly known: readonly Remembered[];
  /** Records that must be judged. */
  readonly missing: readonly string[];
}

/** What was said of the records that are as they were, and so is all that was asked about them. Wants a memory that has caught up with git. */
export const recallJudgements = (
  { content }: OpenSchool,
  memory: CheckMemory,
  { paths, today }: Asking,
): Recalled => {
  // What git told stands, since the memory has caught up with it.
  const closingBlob = (path: string) => memory.recall(path)?.asked['closing'];
  const answer = answerFrom({ content, today, closingBlob });
  const known: Remembered[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const told = memory.recall(path);
    const facts = told && content.records.get(path)?.facts;
    if (
      facts?.version.hash === told?.facts.version.hash &&
      told &&
      facts &&
      stillHolds(told.asked, answer, path)
    ) {
      known.push(told);
      // A file that was written again with the same bytes.
      if (facts !== told.facts && facts.version.stamp)
        memory.keep(path, { ...told, facts: { ...told.facts, version: facts.version } });
    } else missing.push(path);
  }
  return { known, missing };
};
