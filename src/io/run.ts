import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a Node program to its end with this terminal; returns its exit code. */
export const runNode = async (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> => {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
};
