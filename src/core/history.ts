import { dayInVietnam, type Day } from './day.ts';

/** One commit that changed a record. Times are the author's, ISO 8601 with offset. */
export interface Change {
  readonly commit: string;
  readonly author: string;
  readonly email: string;
  /** When it was written, as the author's machine said. */
  readonly authored: string;
  /** When it was committed. */
  readonly committed: string;
  readonly subject: string;
  /** Blob id of the record after this commit; all zeros when it was deleted. */
  readonly blob: string;
}

/** The changes of each record, newest first, by path from the content folder. */
export type History = ReadonlyMap<string, readonly Change[]>;

/** The blob of a record as the last commit before a day left it; undefined when it was not there yet, or no longer. */
export const blobBefore = (changes: readonly Change[], day: Day): string | undefined => {
  const blob = changes.find(({ committed }) => dayInVietnam(committed) < day)?.blob;
  return blob === undefined || /^0+$/.test(blob) ? undefined : blob;
};
