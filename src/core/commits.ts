/** A commit as its neighbours see it. */
export interface Commit {
  /** When it was committed, ISO 8601 with offset. */
  readonly committed: string;
  readonly parents: readonly string[];
  /** Its place in an order in which a commit comes before its parents. */
  readonly order: number;
}

/** The commits of a repository, as far as anything still leads to them. */
export interface Commits {
  readonly all: ReadonlyMap<string, Commit>;
  /** The commit that is checked out; empty in a repository without commits. */
  readonly head: string;
  /** Reached from the branch that is checked out. */
  readonly checkedOut: ReadonlySet<string>;
  /** Reached from any branch, of this repository or of one it was fetched from. */
  readonly onBranches: ReadonlySet<string>;
}

/** Where a commit stands: `off`: no branch leads to it any more; `missing`: it is not in the repository. */
export type Standing = 'checked-out' | 'on-branch' | 'off' | 'missing';

/** Where a commit stands among those of its repository. */
export const standingOf = ({ all, checkedOut, onBranches }: Commits, id: string): Standing => {
  if (checkedOut.has(id)) return 'checked-out';
  if (onBranches.has(id)) return 'on-branch';
  return all.has(id) ? 'off' : 'missing';
};

/** Everything that some commits lead back to, themselves included. */
export const reachedFrom = (
  all: ReadonlyMap<string, Commit>,
  tips: Iterable<string>,
): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [...tips];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const commit = all.get(id);
    if (!commit || reached.has(id)) continue;
    reached.add(id);
    open.push(...commit.parents);
  }
  return reached;
};
