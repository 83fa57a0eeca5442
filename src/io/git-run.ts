import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { alike } from './git-alike.ts';

export interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a git command ended. */
export interface GitResult {
  readonly code: number;
  readonly output: Uint8Array;
  readonly errors: string;
}

/** Runs git in a folder with bytes in and bytes out, for what simple-git cannot do. Ten minutes at most. */
export const runGit = async (
  folder: string,
  args: readonly string[],
  { input, env = {} }: GitOptions = {},
): Promise<GitResult> => {
  const child = spawn('git', [...alike, ...args], {
    cwd: folder,
    timeout: 600_000,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env },
  });
  // A git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const [output, errors, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code: code ?? 1, output, errors: errors.trim() };
};

/** The output of a git command as text; undefined when git says no. */
export const askGit = async (
  folder: string,
  args: readonly string[],
): Promise<string | undefined> => {
  const { code, output } = await runGit(folder, args);
  return code === 0 ? Buffer.from(output).toString('utf8') : undefined;
};
