import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const world = mkdtempSync(join(tmpdir(), 'dung-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

/** Builds the same records as the tests' site; returns the folder. */
const build = (name: string, ...options: readonly string[]): string => {
  const out = join(world, name);
  execFileSync(
    process.execPath,
    [
      join(root, 'scripts/build.ts'),
      '--content',
      join(inject('folder'), '../content'),
      '--out',
      out,
      ...options,
    ],
    { cwd: root, stdio: 'ignore' },
  );
  return out;
};

/** Every file of a site but its search index, with what is in it. */
const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('pagefind') && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  );

test('two halves built apart and put together are the same bytes as the whole', () => {
  const first = build('nua-1', '--shard', '1/2');
  cpSync(build('nua-2', '--shard', '2/2'), first, { recursive: true });
  expect(filesOf(first)).toEqual(filesOf(inject('folder')));
});

test('a folder with other things in it is not built over', () => {
  mkdirSync(join(world, 'cua-toi'));
  writeFileSync(join(world, 'cua-toi/thu.txt'), 'giữ lại');
  expect(() => build('cua-toi')).toThrow();
  expect(readFileSync(join(world, 'cua-toi/thu.txt'), 'utf8')).toBe('giữ lại');
});
