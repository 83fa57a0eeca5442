import { execFileSync, spawnSync } from 'node:child_process';
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

/** How a build ends, and what it says. */
const runBuild = (content: string, out: string) =>
  spawnSync(
    process.execPath,
    [join(root, 'scripts/build.ts'), '--content', content, '--out', out],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );

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

test('a school whose data are broken keeps the site that it has', () => {
  const content = join(world, 'hong/content');
  cpSync(join(root, 'content'), content, { recursive: true });
  rmSync(join(content, '2026-2027/nam-hoc.yml'));
  const out = join(world, 'hong/trang');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, '.nojekyll'), '');
  writeFileSync(join(out, 'index.html'), 'trang cũ');
  const { status, stderr } = runBuild(content, out);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('Dữ liệu của trường còn lỗi ở 2026-2027/nam-hoc.yml.'),
  ]);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('trang cũ');
});

test('a site without a page for a broken record is built and ends with 1', () => {
  const content = join(world, 'thieu/content');
  for (const path of ['truong.yml', '2026-2027/nam-hoc.yml', '2026-2027/nhan-su.yml'])
    cpSync(join(root, 'content', path), join(content, path));
  mkdirSync(join(content, '2026-2027/ke-hoach-bai-day'));
  writeFileSync(join(content, '2026-2027/ke-hoach-bai-day/bai.md'), '---\nlop: 1A1\n---\n');
  const { status, stdout } = runBuild(content, join(world, 'thieu/trang'));
  expect([status, stdout]).toEqual([
    1,
    expect.stringContaining('1 hồ sơ còn lỗi nên chưa có trang.'),
  ]);
});
