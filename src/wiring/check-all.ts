import { join } from 'node:path';
import { kinds } from '../../schemas/index.ts';
import { foldersOf } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import { sortFindings, type Finding } from '../core/finding.ts';
import { soundRecord } from '../core/sound.ts';
import type { ContentList } from '../io/content-list.ts';
import { openCheckMemory, type CheckMemory } from '../io/check-memory.ts';
import type { Remembered } from '../io/check-memory-file.ts';
import { standingOf, stateOf, type Repository, type Standing } from '../io/git.ts';
import { showProgress } from '../io/progress.ts';
import type { Judgement } from '../steps/check.ts';
import type { ChangesAhead } from './changes-ahead.ts';
import { catchUp, recallJudgements } from './check-recall.ts';
import { concludeSchool, judgeSchool } from './check-school.ts';
import { startThreads, type Threads } from './check-threads.ts';
import { checkCodeowners, CODEOWNERS } from './codeowners.ts';
import {
  changesOf,
  closingBlob,
  closingWordsBefore,
  tellShallow,
  withPast,
  type Batch,
} from './git-memory.ts';
import type { OpenSchool } from './open-school.ts';

interface Options {
  readonly today: Day;
  readonly includes?: (path: string) => boolean;
  /** The commit that these records were taken from; absent: they are the work tree of the repository they lie in. */
  readonly saved?: Saved;
  /** What git says of the content folder, where that was asked for already. */
  readonly standing?: Promise<Standing> | undefined;
  /** What git was asked ahead. */
  readonly changes?: ChangesAhead | undefined;
  /** The content folder as it stands, where the disk was asked. */
  readonly listed?: ContentList | undefined;
  /** The one that `opened` was opened with. */
  readonly memory?: CheckMemory;
  /** Threads for the records of this folder, where they were started already. */
  readonly threads?: Threads | undefined;
}

interface Saved {
  readonly repository: Repository;
  readonly commit: string;
}

/** All findings of a school's records, with what git remembers: the one judgement of check, release and whoever else asks. Records that are as an earlier check saw them are not judged again; many are shared out among threads. The result is the same. */
export const checkAll = async (
  opened: OpenSchool,
  {
    today,
    includes = () => true,
    saved,
    standing,
    changes,
    listed,
    memory = openCheckMemory(),
    ...ahead
  }: Options,
): Promise<Finding[]> => {
  const { content } = opened;
  const stands = await (saved ? standingOfSaved(saved) : (standing ?? standingOf(content.root)));
  tellShallow(stands);
  const fresh = [...foldersOf(content)]
    .filter(([folder]) => !memory.recallTogether(folder))
    .flatMap(([, paths]) => paths.filter(includes)).length;
  // They make themselves ready while git is asked.
  const threads = ahead.threads ?? startThreads({ root: content.root }, fresh);
  const log = memory.head === stands.state ? undefined : await catchUp(opened, memory, stands);
  const { findings, missing, asWere } = recallJudgements(opened, memory, {
    includes,
    today,
    listed,
  });
  const past = withPast(opened, missing, today);
  const asked = past.every((path) => changes?.paths.has(path)) ? changes : undefined;
  const history = log ?? (await (asked?.history ?? changesOf(stands, past, saved?.commit)));
  const folder = saved && join(saved.repository.root, saved.repository.prefix);
  const ofRecords = [findings];
  await judgeShared(
    opened,
    { today, threads, batch: { paths: missing, history, folder } },
    (some) => {
      for (const { path, findings, remembered } of some) {
        ofRecords.push(findings);
        if (remembered) memory.keep(path, remembered);
        // Made now, while threads are busy, for the rules across records.
        content.records.get(path);
      }
    },
  );
  const { recallAcross, keepAcross } = memory;
  const earlier = { asWere, recallAcross, keepAcross };
  const found = concludeSchool(opened, { today, includes, earlier }, ofRecords.flat());
  memory.save(stands.state);
  return stands.repository && includes(CODEOWNERS)
    ? sortFindings([...found, ...checkCodeowners(opened, today, stands.repository)])
    : found;
};

const standingOfSaved = async ({ repository }: Saved): Promise<Standing> => ({
  repository,
  state: await stateOf(repository),
});

interface Sharing {
  readonly batch: Batch;
  readonly today: Day;
  readonly threads: Threads | undefined;
}

/** Judges records, few of them here, many in threads; tells of each part when it is done. */
const judgeShared = async (
  opened: OpenSchool,
  { batch, today, threads }: Sharing,
  onJudged: (judged: readonly JudgedRecord[]) => void,
): Promise<void> => {
  const { root } = opened.content;
  const count = batch.paths.length;
  const sharing = count > BATCH ? (threads ?? startThreads({ root }, count)) : undefined;
  if (!sharing) {
    onJudged(await judgeBatch(opened, today, batch));
    return;
  }
  const progress = showProgress('Kiểm tra hồ sơ', count);
  const tasks = [...batchesOf(batch)].map((batch) => ({ batch, today }));
  await sharing.judge(tasks, (judged) => {
    onJudged(judged);
    progress.step(judged.length);
  });
  progress.stop();
};

/** What is said of one record by itself, and what makes it worth remembering. */
export interface JudgedRecord {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly remembered?: Remembered;
}

/** Judges some records, each by itself. */
export const judgeBatch = async (
  opened: OpenSchool,
  today: Day,
  batch: Batch,
): Promise<JudgedRecord[]> => {
  const before = await closingWordsBefore(opened, batch, today);
  return judgeSchool(opened, batch.paths, {
    today,
    closingBefore: (path) => before.get(path),
    closingBlob: (path) => closingBlob(opened, batch.history, path),
  }).map(toRemember);
};

const toRemember = ({ record, findings, asked }: Judgement): JudgedRecord => {
  const { path, facts } = record;
  const fields = soundRecord(record, kinds)?.fields;
  if (!asked || !fields) return { path, findings };
  const { closing, ...others } = asked;
  return {
    path,
    findings,
    remembered: { facts: { ...facts, fields }, findings, asked: others, closing },
  };
};

/** Small enough that the threads end together. */
const BATCH = 250;

function* batchesOf({ paths, history, folder }: Batch): Generator<Batch> {
  for (let from = 0; from < paths.length; from += BATCH) {
    const some = paths.slice(from, from + BATCH);
    const ofSome = new Map(some.map((path) => [path, history.get(path) ?? []]));
    yield { paths: some, history: ofSome, folder };
  }
}
