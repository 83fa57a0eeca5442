/** A commit to be made in a new repository. */
export interface PlannedCommit {
  readonly name: string;
  readonly email: string;
  /** Author's and committer's time, ISO 8601 with offset. */
  readonly at: string;
  readonly message: string;
  readonly files: readonly PlannedFile[];
}

/** A file as it is after a commit; the path is from the repository's root. */
export interface PlannedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
