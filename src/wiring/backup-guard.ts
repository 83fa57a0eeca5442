import { isReachable, type Refs } from '../io/git-refs.ts';
import { runGit } from '../io/git-run.ts';
import type { Standing, StandingRef } from '../steps/backup-guard.ts';

/** How every ref of a copy stands to the working repository at `root`, where they differ. */
export const standingsOf = async (root: string, refs: Refs, copy: Refs): Promise<StandingRef[]> => {
  const found: StandingRef[] = [];
  for (const [ref, id] of copy) {
    const own = refs.get(ref);
    if (own !== id) found.push({ ref, standing: await standingOf(root, { ref, id, own, refs }) });
  }
  return found;
};

interface Compared {
  readonly ref: string;
  /** What the copy has. */
  readonly id: string;
  /** What the working repository has. */
  readonly own: string | undefined;
  readonly refs: Refs;
}

const standingOf = async (root: string, { ref, id, own, refs }: Compared): Promise<Standing> => {
  if (own === undefined) return (await isReachable(root, id, refs)) ? 'dropped' : 'foreign';
  if (ref.startsWith('refs/tags/')) return 'moved';
  if (await isAncestor(root, id, own)) return 'behind';
  return (await isAncestor(root, own, id)) ? 'ahead' : 'diverged';
};

/** False also when a commit is not here at all. */
const isAncestor = async (root: string, older: string, newer: string): Promise<boolean> =>
  (await runGit(root, ['merge-base', '--is-ancestor', older, newer])).code === 0;
