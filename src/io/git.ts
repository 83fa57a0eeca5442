import { realpathSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import type { Change, History } from '../core/history.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { ALIKE } from './git-alike.ts';

/** The git repository that a content folder is in. */
export interface Repository {
  readonly git: SimpleGit;
  /** Absolute path of the work tree. */
  readonly root: string;
  /** Path of the content folder in the repository, ending with `/`, or empty. */
  readonly prefix: string;
}

const GIT = { timeout: { block: 120_000 }, config: ALIKE };

/** Git for questions alone, which leave nothing running behind them: its output ends with it, and no timer keeps this program from ending. */
const askingGit = (folder: string): SimpleGit =>
  simpleGit({ ...GIT, baseDir: folder, completion: { onExit: false } });

/** Opens the repository of a folder; undefined when the folder is in none. */
export const openRepository = async (folder: string): Promise<Repository | undefined> => {
  const real = realpathSync(folder);
  const root = await askingGit(real)
    .revparse(['--show-toplevel'])
    .catch(() => undefined);
  return root ? repositoryIn(root, real) : undefined;
};

const repositoryIn = (root: string, real: string): Repository => {
  const inside = relative(realpathSync(root), real).split(sep).join(posix.sep);
  return {
    git: simpleGit({ ...GIT, baseDir: root }),
    root,
    prefix: inside ? `${inside}/` : '',
  };
};

/** The repository that a folder is in, if any, and what `stateOf` says of it. */
export interface Standing {
  readonly repository?: Repository;
  readonly state: string;
}

/** The repository of a folder with its state, from one git command. */
export const standingOf = async (folder: string): Promise<Standing> => {
  const real = realpathSync(folder);
  const told = await askingGit(real)
    .raw(['rev-parse', '--show-toplevel', '--is-shallow-repository', 'HEAD'])
    .catch(() => undefined);
  // Without a commit, or without a repository, git says less.
  if (!told) {
    const repository = await openRepository(folder);
    return repository ? { repository, state: await stateOf(repository) } : { state: '' };
  }
  const [root = '', ...state] = told.trim().split('\n');
  return { repository: repositoryIn(root, real), state: state.join(' ') };
};

/** The repository of a folder, or an environment problem that says what to type. */
export const requireRepository = async (folder: string): Promise<Repository> => {
  const repository = await openRepository(folder);
  if (!repository)
    throw new EnvironmentProblem(
      `Thư mục ${folder} chưa nằm trong kho git nào. Gõ "git init" ở thư mục của trường rồi lưu (commit) hồ sơ.`,
    );
  return repository;
};

/** The commit that is checked out; undefined in a repository without commits. */
export const headOf = ({ git }: Repository): Promise<string | undefined> =>
  git.revparse(['--verify', '--quiet', 'HEAD']).then(
    (hash) => hash.trim() || undefined,
    () => undefined,
  );

/** Changes whenever the history that can be read does: another commit is checked out, or a shallow clone is made whole. */
export const stateOf = ({ git }: Repository): Promise<string> =>
  git.raw(['rev-parse', '--is-shallow-repository', 'HEAD']).then(
    (lines) => lines.trim().replace('\n', ' '),
    () => NO_COMMIT,
  );

const NO_COMMIT = 'no commit';

/** Files of the content folder that differ from HEAD, by path from the content folder. */
export const changedFiles = async ({ git, prefix }: Repository): Promise<string[]> => {
  const output = await git.raw([
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--',
    prefix || '.',
  ]);
  return output
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3 + prefix.length));
};

/** Files of the content folder that differ between the common ancestor with a revision and the work tree, by path from the content folder. */
export const filesChangedSince = async (
  repository: Repository,
  revision: string,
): Promise<string[]> => {
  const { git, prefix } = repository;
  const base = await git.raw(['merge-base', '--end-of-options', revision, 'HEAD']).catch(() => {
    throw new EnvironmentProblem(
      `Không có lần lưu "${revision}" trong kho git này. Gõ tên nhánh, thẻ hoặc mã của một lần lưu.`,
    );
  });
  const args = ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', base.trim(), '--'];
  const [committed, pending] = [
    await git.raw([...args, prefix || '.']),
    await changedFiles(repository),
  ];
  const changed = committed
    .split('\0')
    .filter(Boolean)
    .map((path) => path.slice(prefix.length));
  return [...new Set([...changed, ...pending])];
};

/** Refuses a shallow clone: what it knows of the past is wrong. */
export const requireWholeHistory = async ({ git }: Pick<Repository, 'git'>): Promise<void> => {
  refuseShallow(await git.revparse(['--is-shallow-repository']));
};

const refuseShallow = (state: string): void => {
  if (isShallow(state)) throw new EnvironmentProblem(SHALLOW);
};

/** Whether a repository lacks a part of its past, by what `stateOf` says of it. */
export const isShallow = (state: string): boolean => /^true\b/.test(state);

/** What is said of such a repository. */
export const SHALLOW =
  'Bản sao git này bị cắt bớt lịch sử nên không làm minh chứng được. Gõ: git fetch --unshallow';

interface Asking {
  /** The commit that the history leads to; absent: the one checked out. */
  readonly commit?: string | undefined;
  /** What `stateOf` says of the repository, where it was asked already. */
  readonly state?: string | undefined;
}

/** Every change of every record, or of those at some paths, up to a commit, from one `git log`. A shallow clone is refused: its oldest commit would look like the one that wrote everything. */
export const readHistory = async (
  repository: Repository,
  paths: readonly string[] = [''],
  { commit = 'HEAD', state }: Asking = {},
): Promise<History> => {
  const { root, prefix } = repository;
  const known = state ?? (await stateOf(repository));
  refuseShallow(known);
  if (known === NO_COMMIT) return new Map();
  const output = await askingGit(root).raw([
    'log',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-merges=first-parent',
    '--no-show-signature',
    '--no-color',
    `--format=${FORMAT}`,
    commit,
    '--',
    ...paths.map((path) => literally(`${prefix}${path}`)),
  ]);
  return parseLog(output, prefix);
};

/** A path is a name, never a pattern: `[3A1].md` is one file. */
export const literally = (path: string): string => (path ? `:(top,literal)${path}` : ':(top)');

/** Everything ends with NUL, the one character that names and subjects cannot hold. */
const FORMAT = '%x00commit%x00%H%x00%an%x00%ae%x00%aI%x00%cI%x00%s%x00';

const parseLog = (output: string, prefix: string): History => {
  const history = new Map<string, Change[]>();
  const tokens = output.split('\0').values();
  const next = (): string => tokens.next().value ?? '';
  let commit: Omit<Change, 'blob'> | undefined;
  for (const token of tokens) {
    if (token.trim() === 'commit') commit = readCommit(next);
    const blob = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /.exec(token.trim())?.[1];
    if (!blob || !commit) continue;
    const path = next();
    if (!path.startsWith(prefix)) continue;
    const key = path.slice(prefix.length);
    const changes = history.get(key) ?? [];
    changes.push({ ...commit, blob });
    history.set(key, changes);
  }
  return history;
};

const readCommit = (next: () => string): Omit<Change, 'blob'> => ({
  commit: next(),
  author: next(),
  email: next(),
  authored: next(),
  committed: next(),
  subject: next(),
});
