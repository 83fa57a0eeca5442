import { askGit, runGit } from './git-run.ts';

/** Branches, tags, notes and the like: object ids by full name. */
export type Refs = ReadonlyMap<string, string>;

/** The refs of a repository that are the school's own: not what stands for another repository, nor what git keeps for itself. */
export const readRefs = async (root: string): Promise<Refs> =>
  refsIn((await askGit(root, ['for-each-ref', '--format=%(objectname)%09%(refname)'])) ?? '');

/** The refs of another repository, or why they cannot be had. */
export const readRemoteRefs = async (
  root: string,
  address: string,
): Promise<{ refs: Refs } | { problem: string }> => {
  const { code, output, errors } = await runGit(root, ['ls-remote', '--quiet', '--', address]);
  return code === 0
    ? { refs: refsIn(Buffer.from(output).toString('utf8')) }
    : { problem: lastLine(errors, address) };
};

/** The branch that is checked out, `refs/heads/main`; empty when none is. */
export const headBranch = async (root: string): Promise<string> =>
  (await askGit(root, ['symbolic-ref', '--quiet', 'HEAD']))?.trim() ?? '';

/** True when all of a commit's history hangs on some refs; false also when the repository does not know the commit. */
export const isReachable = async (root: string, id: string, refs: Refs): Promise<boolean> => {
  const input = [id, ...[...refs.values()].map((known) => `^${known}`)].join('\n');
  const { code, output } = await runGit(root, ['rev-list', '--max-count=1', '--stdin'], { input });
  return code === 0 && output.length === 0;
};

/** Sets exactly these refs and the branch to check out. */
export const writeRefs = async (root: string, refs: Refs, head: string): Promise<boolean> => {
  const old = [...(await readRefs(root)).keys()].filter((name) => !refs.has(name));
  const input = [
    ...old.map((name) => `delete ${name}\0\0`),
    ...[...refs].map(([name, id]) => `update ${name}\0${id}\0\0`),
  ].join('');
  const { code } = await runGit(root, ['update-ref', '--stdin', '-z'], { input });
  return code === 0 && (head === '' || (await setHead(root, head)));
};

/** What git said last, without the name and password that an address may hold. */
export const lastLine = (errors: string, address: string): string =>
  (errors.split('\n').findLast((line) => /^(fatal|error|remote|!)/.test(line.trim())) ?? errors)
    .replaceAll(address, withoutSecret(address))
    .replace(/\/\/[^/\s@]+@/g, '//')
    .trim();

/** An address as people may read it. */
export const withoutSecret = (address: string): string => address.replace(/\/\/[^/\s@]+@/, '//');

const setHead = async (root: string, head: string): Promise<boolean> =>
  (await runGit(root, ['symbolic-ref', 'HEAD', head])).code === 0;

const refsIn = (listed: string): Refs =>
  new Map(
    listed.split('\n').flatMap((line): [string, string][] => {
      const [id = '', name = ''] = line.split('\t');
      return name.startsWith('refs/') && !name.endsWith('^{}') && !NOT_OURS.test(name)
        ? [[name, id]]
        : [];
    }),
  );

/** Copies of other repositories, shelves of unfinished work, and what git hosts add for pull requests. */
const NOT_OURS =
  /^refs\/(remotes|stash|bisect|worktree|rewritten|prefetch|pull|merge-requests|keep-around)(\/|$)/;
