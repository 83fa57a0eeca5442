import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one run of a program took: wall time, and the most memory its process held. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  /** The end of what it said on standard error. */
  readonly complaint: string;
}

/** Runs a Node program to its end and measures it. Throws when it fails otherwise than by findings (code 1). */
export const measureNode = async (args: readonly string[], cwd = '.'): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'do-'));
  const report = join(folder, 'rss');
  const preload = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href;
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HSSS_RSS_REPORT: report },
  });
  let complaint = '';
  child.stderr.on(
    'data',
    (text: Buffer) => (complaint = (complaint + text.toString()).slice(-2000)),
  );
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0 && code !== 1)
    throw new Error(`${args.join(' ')} ended with ${String(code)}\n${complaint}`);
  const megabytes = Number(readFileSync(report, 'utf8')) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, megabytes, complaint };
};

/** Seconds that an action takes. */
export const timeOf = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
};
