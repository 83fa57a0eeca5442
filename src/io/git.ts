import { realpathSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';
import type { Change, History } from '../core/history.ts';
import { EnvironmentProblem } from '../core/problem.ts';

/** The git repository that a content folder is in. */
export interface Repository {
  readonly git: SimpleGit;
  /** Absolute path of the work tree. */
  readonly root: string;
  /** Path of the content folder in the repository, ending with `/`, or empty. */
  readonly prefix: string;
}

const TIME_LIMIT = { block: 120_000 };

/** Opens the repository of a folder; undefined when the folder is in none. */
export const openRepository = async (folder: string): Promise<Repository | undefined> => {
  const real = realpathSync(folder);
  const root = await simpleGit({ baseDir: real, timeout: TIME_LIMIT })
    .revparse(['--show-toplevel'])
    .catch(() => undefined);
  if (!root) return undefined;
  const inside = relative(realpathSync(root), real).split(sep).join(posix.sep);
  return {
    git: simpleGit({ baseDir: root, timeout: TIME_LIMIT }),
    root,
    prefix: inside ? `${inside}/` : '',
  };
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

/** Every change of every record, from one `git log`. A shallow clone is refused: its oldest commit would look like the one that wrote everything. */
export const readHistory = async (repository: Repository): Promise<History> => {
  const { git, prefix } = repository;
  if ((await git.revparse(['--is-shallow-repository'])).trim() === 'true')
    throw new EnvironmentProblem(
      'Bản sao git này bị cắt bớt lịch sử nên không làm minh chứng được. Gõ: git fetch --unshallow',
    );
  if (!(await headOf(repository))) return new Map();
  const output = await git.raw([
    'log',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-merges=first-parent',
    `--format=${FORMAT}`,
    '--',
    prefix || '.',
  ]);
  return parseLog(output, prefix);
};

/** Fields end with a unit separator, which git refuses in names; commits begin with a record separator. */
const FORMAT = '%x1e%H%x1f%an%x1f%ae%x1f%aI%x1f%cI%x1f%s%x1f';

const parseLog = (output: string, prefix: string): History => {
  const history = new Map<string, Change[]>();
  for (const entry of output.split('\x1e').slice(1)) {
    const [
      commit = '',
      author = '',
      email = '',
      authored = '',
      committed = '',
      subject = '',
      files = '',
    ] = entry.split('\x1f');
    const tokens = files.replace(/^[\0\n]+/, '').split('\0');
    for (let index = 0; index + 1 < tokens.length; index += 2) {
      const blob = tokens[index]?.trim().split(' ')[3];
      const path = tokens[index + 1];
      if (!blob || !path?.startsWith(prefix)) continue;
      const key = path.slice(prefix.length);
      const changes = history.get(key) ?? [];
      changes.push({ commit, author, email, authored, committed, subject, blob });
      history.set(key, changes);
    }
  }
  return history;
};
