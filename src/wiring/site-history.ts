import type { Day } from '../core/day.ts';
import type { Change, History } from '../core/history.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { openRepository, readHistory } from '../io/git.ts';
import { localTime } from '../steps/site-timeline.ts';

/** What git tells the site; without git the site still stands and says what is missing. */
export interface SiteHistory {
  /** Changes of a record, newest first; empty when git does not know it. */
  of(path: string): readonly Change[];
  /** The records changed last, newest first. */
  newest(count: number, isShown: (path: string) => boolean): readonly Newest[];
  /** The day of the newest commit. It stands for today on the pages, because the clock would make the same commit give other bytes. */
  readonly newestDay?: Day;
  /** Why there is no history to show. */
  readonly problem?: string;
}

export interface Newest {
  readonly path: string;
  readonly change: Change;
}

/** Reads the history of a content folder. */
export const readSiteHistory = async (folder: string): Promise<SiteHistory> => {
  const repository = await openRepository(folder);
  if (!repository)
    return none('Thư mục hồ sơ chưa nằm trong kho git nào, nên không có lịch sử để xem.');
  try {
    return toSiteHistory(await readHistory(repository));
  } catch (error) {
    if (error instanceof EnvironmentProblem) return none(error.message);
    throw error;
  }
};

const none = (problem: string): SiteHistory => ({ of: () => [], newest: () => [], problem });

const toSiteHistory = (history: History): SiteHistory => {
  const ordered = [...history]
    .flatMap(([path, [change]]) => (change ? [{ path, change }] : []))
    .sort(newestFirst);
  const [first] = ordered;
  return {
    of: (path) => history.get(path) ?? [],
    newest: (count, isShown) => ordered.filter(({ path }) => isShown(path)).slice(0, count),
    ...(first ? { newestDay: localTime(first.change.committed)[0] } : {}),
  };
};

const newestFirst = (a: Newest, b: Newest): number =>
  Date.parse(b.change.committed) - Date.parse(a.change.committed) || (a.path < b.path ? -1 : 1);
