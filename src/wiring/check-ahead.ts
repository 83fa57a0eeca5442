import { resolve } from 'node:path';
import { listContent, stampsOf, type ContentList } from '../io/content-list.ts';
import { listInThread } from '../io/content-list-thread.ts';
import { startThreads, type Threads } from './check-threads.ts';

/** What a check begins before its program is loaded; little is imported for it. */
export interface CheckAhead {
  /** The content folder as it stands. */
  readonly listed: Promise<ContentList>;
  readonly threads?: Threads | undefined;
}

/** Begins a check: one that judges all records starts the threads for it, any other asks the disk which files are as they were. */
export const beginCheck = (content: string, judgesAll: boolean): CheckAhead => {
  const root = resolve(content);
  if (!judgesAll) return { listed: listInThread(root) };
  const listed = listContent(root);
  return {
    listed: Promise.resolve(listed),
    threads: startThreads({ root, listed }, stampsOf(listed).size),
  };
};
