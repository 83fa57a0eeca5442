import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder for a test, gone when the tests end. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hsss-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
