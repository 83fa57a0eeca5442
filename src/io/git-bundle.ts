import { EnvironmentProblem } from '../core/problem.ts';
import type { Refs } from './git-refs.ts';
import { runGit } from './git-run.ts';

/** Writes a bundle of these refs without what hangs on `base`; false when there is nothing new to bundle. */
export const writeBundle = async (
  root: string,
  file: string,
  { refs, base }: { readonly refs: Refs; readonly base: readonly string[] },
): Promise<boolean> => {
  const input = ['HEAD', ...refs.keys(), ...base.map((id) => `^${id}`)].join('\n');
  const args = ['bundle', 'create', '--quiet', file, '--stdin'];
  const { code, errors } = await runGit(root, args, { input });
  if (code === 0) return true;
  if (errors.includes('empty bundle')) return false;
  throw new EnvironmentProblem(`Git không lập được gói: ${errors.split('\n').at(-1) ?? ''}`);
};

/** Puts a bundle's objects into a repository that has what the bundle builds on; says what is wrong with it otherwise. */
export const unbundle = async (root: string, file: string): Promise<string | undefined> => {
  const { code, errors } = await runGit(root, ['bundle', 'unbundle', file]);
  return code === 0 ? undefined : (errors.split('\n').at(-1) ?? 'không đọc được');
};

/** The refs that a bundle names, `HEAD` among them. */
export const bundleHeads = async (folder: string, file: string): Promise<Refs> => {
  const { output } = await runGit(folder, ['bundle', 'list-heads', file]);
  return new Map(
    Buffer.from(output)
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): [string, string] => [
        line.slice(line.indexOf(' ') + 1),
        line.split(' ')[0] ?? '',
      ]),
  );
};
