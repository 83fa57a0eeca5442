import type { CommitGraph, GraphCommit, LineCount } from '../core/chronicle.ts';
import { literally, type Repository } from './git.ts';
import { askGit } from './git-run.ts';

/** Every commit that the checked out one leads back to, from one `git log`. */
export const readCommitGraph = async ({ root }: Repository): Promise<CommitGraph> => {
  const output = await askGit(root, ['log', '--topo-order', '-z', `--format=${FORMAT}`]);
  const graph = new Map<string, GraphCommit>();
  for (const line of (output ?? '').split('\0').filter(Boolean)) {
    const [id = '', parents = '', committer = '', committed = '', subject = '', signed = ''] =
      line.split('\x1f');
    const reviewers = signed.split('\x1e').map((name) => name.replace(/\s*<[^>]*>\s*$/, ''));
    graph.set(id, {
      ...{ committer, committed, subject },
      parents: parents.split(' ').filter(Boolean),
      reviewers: reviewers.map((name) => name.trim()).filter(Boolean),
    });
  }
  return graph;
};

const FORMAT = [
  ...['%H', '%P', '%cn', '%cI', '%s'],
  '%(trailers:key=Reviewed-by,valueonly,separator=%x1e)',
].join('%x1f');

/** How many lines each commit added to some records and took out of them, by `<commit> <path from the content folder>`, from one `git log`. */
export const readLineCounts = async (
  { root, prefix }: Repository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, LineCount>> => {
  const wanted = paths.length > FEW ? [''] : paths;
  const output = await askGit(root, [
    ...['log', '--numstat', '-z', '--no-renames', '--diff-merges=first-parent'],
    ...['--no-color', '--format=%x1f%H', '--'],
    ...wanted.map((path) => literally(`${prefix}${path}`)),
  ]);
  const counts = new Map<string, LineCount>();
  let commit = '';
  for (const token of (output ?? '').split('\0')) {
    const text = token.replace(/^\n/, '');
    if (text.startsWith('\x1f')) commit = text.slice(1);
    const [, added, removed, path = ''] = /^(\d+)\t(\d+)\t(.*)$/s.exec(text) ?? [];
    if (path.startsWith(prefix))
      counts.set(`${commit} ${path.slice(prefix.length)}`, {
        added: Number(added),
        removed: Number(removed),
      });
  }
  return counts;
};

/** More paths than this do not fit a command line. */
const FEW = 100;
