import { runGit } from './git-run.ts';
import type { Repository } from './git.ts';

/** The ids of files of the content folder at commits, by `<commit>:<path>`, from one git process; those that were not there are left out. */
export const blobIds = async (
  { root, prefix }: Repository,
  asked: Iterable<{ readonly commit: string; readonly path: string }>,
): Promise<ReadonlyMap<string, string>> => {
  // A line end would shift every answer after it; no record's path has one.
  const names = new Map(
    [...asked]
      .filter(({ path }) => !/[\r\n]/.test(path))
      .map(({ commit, path }) => [`${commit}:${path}`, `${commit}:${prefix}${path}`]),
  );
  const keys = [...names.keys()];
  return new Map(
    (await check(root, [...names.values()])).flatMap((line, index) => {
      const [, id] = /^([0-9a-f]{40,64}) blob \d+$/.exec(line) ?? [];
      return id ? [[keys[index] ?? '', id] as const] : [];
    }),
  );
};

/** Those of some object ids that the repository holds. */
export const heldBlobs = async (
  { root }: Repository,
  ids: Iterable<string>,
): Promise<ReadonlySet<string>> =>
  new Set(
    (await check(root, [...ids])).flatMap((line) =>
      line.endsWith(' missing') ? [] : (line.split(' ')[0] ?? []),
    ),
  );

const check = async (root: string, names: readonly string[]): Promise<string[]> => {
  if (names.length === 0) return [];
  const { output } = await runGit(root, ['cat-file', '--batch-check'], {
    input: `${names.join('\n')}\n`,
  });
  return Buffer.from(output).toString('utf8').split('\n').slice(0, names.length);
};
