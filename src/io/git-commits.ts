import { reachedFrom, type Commit, type Commits } from '../core/commits.ts';
import { askGit, runGit } from './git-run.ts';
import { requireWholeHistory, type Repository } from './git.ts';

/** All commits that a ref leads to, and those of `asked` that none leads to any more, in a handful of git calls. A shallow clone is refused: what it lacks would look rewritten. */
export const readCommits = async (
  repository: Repository,
  asked: Iterable<string>,
): Promise<Commits> => {
  const { root } = repository;
  await requireWholeHistory(repository);
  const all = new Map<string, Commit>();
  add(all, await askGit(root, ['log', '--topo-order', FORMAT, '--all', 'HEAD']));
  const lost = [...new Set(asked)].filter((id) => !all.has(id) && /^[0-9a-f]{40,64}$/.test(id));
  if (lost.length > 0) add(all, await loose(root, lost));
  const head = (await askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.trim() ?? '';
  const tips = ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'];
  const branches = ((await askGit(root, tips)) ?? '').split('\n').filter(Boolean);
  return {
    all,
    head,
    checkedOut: reachedFrom(all, [head]),
    onBranches: reachedFrom(all, [head, ...branches]),
  };
};

const FORMAT = '--format=%H %cI %P';

const add = (all: Map<string, Commit>, output = ''): void => {
  for (const line of output.split('\n').filter(Boolean)) {
    const [id = '', committed = '', ...parents] = line.trim().split(' ');
    all.set(id, { committed, parents, order: all.size });
  }
};

const loose = async (root: string, ids: readonly string[]): Promise<string> => {
  const args = ['log', '--no-walk=unsorted', '--ignore-missing', FORMAT, '--stdin'];
  const { output } = await runGit(root, args, { input: `${ids.join('\n')}\n` });
  return Buffer.from(output).toString('utf8');
};
