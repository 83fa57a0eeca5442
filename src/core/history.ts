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
