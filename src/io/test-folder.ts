import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new empty folder for a test, gone when the tests of its file end. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hsss-test-'));
  folders.push(folder);
  return folder;
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
