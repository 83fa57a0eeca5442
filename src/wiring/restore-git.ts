import { mkdirSync } from 'node:fs';
import { EnvironmentProblem } from '../core/problem.ts';
import { bundleHeads } from '../io/git-bundle.ts';
import { lastLine, readRefs, readRemoteRefs, type Refs } from '../io/git-refs.ts';
import { askGit, runGit } from '../io/git-run.ts';
import { fsckProblem } from './backup-proof.ts';

/** Makes a repository, checked out, of a mirror or of a bundle that needs no other. */
export const restoreGit = async (
  source: string,
  folder: string,
  { isBundle }: { readonly isBundle: boolean },
): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const remote = await readRemoteRefs(folder, source);
  if ('problem' in remote || remote.refs.size === 0)
    throw new EnvironmentProblem(
      `Không đọc được kho hay gói ở ${source}${'problem' in remote ? ` (${remote.problem})` : ': không có nhánh nào'}.`,
    );
  const head = isBundle
    ? branchAt(remote.refs, (await bundleHeads(folder, source)).get('HEAD'))
    : await headBranchOf(folder, source);
  await orRefuse(folder, ['init', '--quiet', `--initial-branch=${shortName(head)}`, '.'], source);
  const refs = [...remote.refs.keys()].map((name) => `${name}:${name}`);
  await fetchRefs(folder, source, refs);
  await checkOut(folder, remote.refs, head);
};

/** How much a restored repository holds. */
export const countOf = async (
  folder: string,
): Promise<{ commits: number; branches: number; tags: number; newest: string }> => {
  const names = [...(await readRefs(folder)).keys()];
  const count = (start: string) => names.filter((name) => name.startsWith(start)).length;
  return {
    commits: Number((await askGit(folder, ['rev-list', '--all', '--count'])) ?? 0),
    branches: count('refs/heads/'),
    tags: count('refs/tags/'),
    newest: (await askGit(folder, ['log', '--all', '--max-count=1', '--format=%cI']))?.trim() ?? '',
  };
};

/** Names go in through standard input: there may be more of them than a command line holds. */
const fetchRefs = async (
  folder: string,
  source: string,
  refs: readonly string[],
): Promise<void> => {
  const args = ['fetch', '--quiet', '--update-head-ok', '--no-tags', '--stdin', '--', source];
  const { code, errors } = await runGit(folder, args, { input: refs.join('\n') });
  if (code === 0) return;
  throw new EnvironmentProblem(
    /prerequisite/.test(errors)
      ? `${source} là gói thêm, chỉ có phần mới. Chỉ vào thư mục chứa nó (có tệp danh-sach.json) để lấy đủ cả bộ.`
      : `Không khôi phục được từ ${source}: kho hay gói bị hỏng (${lastLine(errors, source)}).`,
  );
};

/** The files are git's bytes, whatever the system's line ends. */
const checkOut = async (folder: string, refs: Refs, head: string): Promise<void> => {
  const damage = await fsckProblem(folder);
  if (damage)
    throw new EnvironmentProblem(`Bản khôi phục có chỗ hỏng nên không dùng; git báo: ${damage}`);
  if (refs.has(head))
    await orRefuse(folder, ['-c', 'core.autocrlf=false', 'reset', '--quiet', '--hard'], folder);
};

const headBranchOf = async (folder: string, source: string): Promise<string> =>
  /^ref: (\S+)\tHEAD$/m.exec(
    (await askGit(folder, ['ls-remote', '--symref', '--', source, 'HEAD'])) ?? '',
  )?.[1] ?? 'refs/heads/main';

/** A bundle does not say which branch was checked out, only its commit. */
const branchAt = (refs: Refs, id: string | undefined): string => {
  const branches = [...refs].filter(([name, at]) => name.startsWith('refs/heads/') && at === id);
  const names = branches.map(([name]) => name);
  return names.includes('refs/heads/main') ? 'refs/heads/main' : (names[0] ?? 'refs/heads/main');
};

const shortName = (head: string): string => head.replace('refs/heads/', '');

const orRefuse = async (folder: string, args: readonly string[], source: string): Promise<void> => {
  const { code, errors } = await runGit(folder, args);
  if (code !== 0)
    throw new EnvironmentProblem(`Không khôi phục được từ ${source}: ${lastLine(errors, source)}`);
};
