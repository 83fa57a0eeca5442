import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a run of `npm run release` ended. */
export interface ChildEnd {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly output: string;
}

export interface ChildJob {
  /** The repository. */
  readonly root: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Given a way to strike the run dead, with every program it started. */
  readonly arm?: (kill: () => void) => void;
}

/** Runs `npm run release -- thang-10 --send` as a person does, in a process group of its own. */
export const runRelease = async ({ root, env, args = [], arm }: ChildJob): Promise<ChildEnd> => {
  const preload = pathToFileURL(join(import.meta.dirname, 'kill-at.mjs')).href;
  const child = spawn(
    process.execPath,
    ['--import', preload, resolve('scripts/release.ts'), 'thang-10', '--send', ...args],
    { cwd: root, detached: true, env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...env } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  arm?.(() => strike(child.pid));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

/** As `scripts/run.mjs` has it: what was compiled before is not compiled again. */
const compiled = resolve('node_modules/.bien-dich');

const strike = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
};
