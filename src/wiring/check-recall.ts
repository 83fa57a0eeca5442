import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stillHolds, type Asked } from '../core/asked.ts';
import { foldersOf } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { History } from '../core/history.ts';
import type { Remembered, Together } from '../io/check-memory-file.ts';
import { openCheckMemory, type CheckMemory } from '../io/check-memory.ts';
import type { ContentList } from '../io/content-list.ts';
import { historySince } from '../io/git-since.ts';
import type { Standing } from '../io/git.ts';
import { answerFrom } from '../steps/questions.ts';
import { changesOf, closingBlob } from './git-memory.ts';
import type { OpenSchool } from './open-school.ts';
import { picturesOf } from './pictures.ts';
import { judgeStamp, ROOT } from './tool.ts';

/** What earlier checks of a content folder found out, on this machine. */
export const memoryOf = (folder: string): CheckMemory => {
  // Behind one name another folder may lie tomorrow, with a past of its own.
  const root = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return openCheckMemory(join(ROOT, 'out/bo-nho', `kiem-tra-${name}.txt`), judgeStamp());
};

/** Forgets what git now tells otherwise; gives the log, if one had to be read. */
export const catchUp = async (
  opened: OpenSchool,
  memory: CheckMemory,
  standing: Standing,
): Promise<History | undefined> => {
  const since = await historySince(standing, memory.head);
  if (since) {
    // Whatever git was asked about the others, it would answer again.
    for (const path of since.keys())
      if (memory.recall(path)?.closing !== undefined) memory.forget(path);
    return undefined;
  }
  const paths = memory.paths();
  if (paths.length === 0) return undefined;
  const { records } = opened.content;
  const history = await changesOf(standing, [...records.keys()]);
  for (const path of paths) {
    const told = memory.recall(path)?.closing;
    const isOutdated = told !== undefined && told !== (closingBlob(opened, history, path) ?? '');
    if (isOutdated || !records.has(path)) memory.forget(path);
  }
  return history;
};

interface Asking {
  readonly includes: (path: string) => boolean;
  readonly today: Day;
  /** The content folder as it stands, where the disk was asked. */
  readonly listed?: ContentList | undefined;
}

interface Recalled {
  /** What was said of the records that need not be judged. */
  readonly findings: readonly Finding[];
  /** Records that must be judged. */
  readonly missing: readonly string[];
  /** The folders with no other records right in them than those. */
  readonly asWere: ReadonlyMap<string, Together>;
}

/** What was said of the records that are as they were, and so is all that was asked about them: of a whole folder at a time where the disk tells that it is as it was. Wants a memory that has caught up with git. */
export const recallJudgements = (
  opened: OpenSchool,
  memory: CheckMemory,
  { includes, today, listed }: Asking,
): Recalled => {
  const holds = holding(opened, today);
  const asWere = foldersAsWere(memory, holds, listed);
  const findings: (readonly Finding[])[] = [];
  const missing: string[] = [];
  for (const [folder, paths] of foldersOf(opened.content)) {
    const together = asWere.get(folder);
    if (!together) memory.keepOnly(folder, paths);
    findings.push(together?.findings.filter(({ file }) => includes(file)) ?? []);
    for (const path of together ? [] : paths.filter(includes)) {
      const told = recallOne(opened, memory, path);
      if (!told || !holds(told.asked)) missing.push(path);
      else {
        findings.push(told.findings);
        knowAgain(opened, memory, path, told);
      }
    }
  }
  return { findings: findings.flat(), missing, asWere };
};

/** Whether all would be answered as it was. What git told stands, since the memory has caught up with it. */
type Holds = (asked: Asked) => boolean;

const holding = ({ content }: OpenSchool, today: Day): Holds => {
  const answer = answerFrom({ content, today, pictures: picturesOf(content) });
  // Many asked the same.
  const known = new Map<Asked, boolean>();
  return (asked) => {
    const before = known.get(asked) ?? stillHolds(asked, answer, '');
    known.set(asked, before);
    return before;
  };
};

const foldersAsWere = (
  memory: CheckMemory,
  holds: Holds,
  listed: ContentList | undefined,
): ReadonlyMap<string, Together> =>
  new Map(
    [...(listed?.folders ?? [])].flatMap(([folder, files]) => {
      const told = memory.recallTogether(folder);
      return told?.listed === files && holds(told.asked) ? [[folder, told]] : [];
    }),
  );

/** What was said of a record that is as it was. */
const recallOne = (
  { content }: OpenSchool,
  memory: CheckMemory,
  path: string,
): Remembered | undefined => {
  const told = memory.recall(path);
  const facts = told && content.records.get(path)?.facts;
  return facts?.version.hash === told?.facts.version.hash ? told : undefined;
};

/** Remembers a file that was written again with the same bytes by what the disk tells of it now. */
const knowAgain = (
  { content }: OpenSchool,
  memory: CheckMemory,
  path: string,
  told: Remembered,
): void => {
  const version = content.records.get(path)?.facts.version;
  if (version?.stamp && version.stamp !== told.facts.version.stamp)
    memory.keep(path, { ...told, facts: { ...told.facts, version } });
};
