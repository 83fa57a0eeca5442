import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/** Puts a small disk of its own in the place of an empty folder; false on a machine that does not allow it. */
export const mountSmallDisk = (folder: string, kilobytes: number): boolean => {
  if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) return false;
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return true;
};

/** Makes a folder one that cannot be written to: for whoever may write everywhere, by mounting it read-only. */
export const makeReadOnly = (folder: string): void => {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    return;
  }
  execFileSync('mount', ['--bind', folder, folder]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
};

const mount = (...args: string[]): boolean => {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
