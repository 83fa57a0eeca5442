import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder, writeFiles, type Files } from '../wiring/testing/small-school.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { readBlobs } from './git-blobs.ts';
import { changedFiles, headOf, openRepository, readHistory, requireRepository } from './git.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folderFor = (files: Files = {}): string => {
  const { folder, remove } = temporaryFolder(files);
  onTestFinished(remove);
  return folder;
};

const git = (cwd: string, args: readonly string[], env: Record<string, string> = {}): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });

const repositoryFor = (): string => {
  const folder = folderFor();
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['config', 'user.name', 'Máy chủ']);
  git(folder, ['config', 'user.email', 'may@bensen.example']);
  git(folder, ['config', 'commit.gpgsign', 'false']);
  git(folder, ['config', 'core.precomposeunicode', 'false']);
  return folder;
};

const commit = (folder: string, files: Files, day: string, subject = 'Sửa', name = 'Lê Mai') => {
  writeFiles(folder, files);
  git(folder, ['add', '--all']);
  commitStaged(folder, ['--message', subject], day, name);
};

const commitStaged = (folder: string, args: string[], day: string, name = 'Lê Mai') => {
  const at = `${day}T08:00:00+07:00`;
  const people = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: 'mai@bensen.example',
    GIT_COMMITTER_NAME: 'Máy chủ',
    GIT_COMMITTER_EMAIL: 'may@bensen.example',
  };
  git(folder, ['commit', '--quiet', '--allow-empty', ...args], {
    ...people,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  });
};

const historyOf = async (folder: string, paths?: readonly string[]) =>
  readHistory(await requireRepository(folder), paths);

test('changes are told newest first, by path from the content folder', async () => {
  const folder = repositoryFor();
  commit(folder, { 'content/a.md': '1', 'README.md': 'x' }, '2026-10-01', 'Soạn bài');
  commit(folder, { 'content/a.md': '2' }, '2026-10-06', 'Rút kinh nghiệm');
  const history = await historyOf(join(folder, 'content'));
  expect([...history.keys()]).toEqual(['a.md']);
  expect(history.get('a.md')?.map(({ subject, committed }) => [subject, committed])).toEqual([
    ['Rút kinh nghiệm', '2026-10-06T08:00:00+07:00'],
    ['Soạn bài', '2026-10-01T08:00:00+07:00'],
  ]);
  expect(history.get('a.md')?.[0]).toMatchObject({ author: 'Lê Mai', email: 'mai@bensen.example' });
});

test('a content folder at the root of its repository has no prefix', async () => {
  const folder = repositoryFor();
  commit(folder, { 'a.md': '1', '2026-2027/b.md': '1' }, '2026-10-01');
  expect((await requireRepository(folder)).prefix).toBe('');
  expect([...(await historyOf(folder)).keys()].sort()).toEqual(['2026-2027/b.md', 'a.md']);
});

// Windows has no such names.
const onUnix = test.skipIf(process.platform === 'win32');

onUnix(
  'paths with spaces, quotes, line ends and both forms of tone marks are kept as they are',
  async () => {
    const folder = repositoryFor();
    const names = [
      'tên có cách.md',
      `"ngoặc" 'nháy'.md`,
      'xuống\ndòng.md',
      ' đầu.md',
      'commit',
      ':1 2 3 4 A',
    ];
    const both = ['ề.md'.normalize('NFC'), 'ề.md'.normalize('NFD')];
    const all = [...names, ...both];
    commit(folder, Object.fromEntries(all.map((name) => [`content/${name}`, name])), '2026-10-01');
    expect([...(await historyOf(join(folder, 'content'))).keys()].sort()).toEqual(all.sort());
  },
);

test('odd characters in subjects and names do not break the log', async () => {
  const folder = repositoryFor();
  const subject = '\x1e\x1f :100644 100644 aa bb M\tcommit "§" 😀';
  commit(folder, { 'a.md': '1' }, '2026-10-01', subject, 'Lê\x1fMai\x1e');
  commit(folder, { 'a.md': '2' }, '2026-10-02', 'commit');
  const changes = (await historyOf(folder)).get('a.md');
  expect(changes?.map((change) => change.subject)).toEqual(['commit', subject.trim()]);
  expect(changes?.[1]?.author).toContain('Mai');
});

test('a merge is told for what it changed on the main line', async () => {
  const folder = repositoryFor();
  commit(folder, { 'a.md': '1', 'b.md': '1' }, '2026-10-01');
  git(folder, ['checkout', '--quiet', '-b', 'nhanh']);
  commit(folder, { 'a.md': '2' }, '2026-10-02', 'Trên nhánh');
  git(folder, ['checkout', '--quiet', 'main']);
  commit(folder, { 'b.md': '2' }, '2026-10-03');
  git(folder, ['merge', '--quiet', '--no-ff', '--no-commit', 'nhanh']);
  commitStaged(folder, ['--message', 'Gộp'], '2026-10-04');
  const history = await historyOf(folder);
  expect(history.get('a.md')?.map(({ subject }) => subject)).toEqual(['Gộp', 'Trên nhánh', 'Sửa']);
  expect(history.get('b.md')).toHaveLength(2);
});

test('a deleted record ends with a blob of zeros', async () => {
  const folder = repositoryFor();
  commit(folder, { 'a.md': '1' }, '2026-10-01');
  git(folder, ['rm', '--quiet', 'a.md']);
  commitStaged(folder, ['--message', 'Xóa'], '2026-10-02');
  expect((await historyOf(folder)).get('a.md')?.[0]?.blob).toMatch(/^0+$/);
});

test('the history of some paths is theirs alone, and a path is never a pattern', async () => {
  const folder = repositoryFor();
  commit(folder, { 'content/[ab].md': '1', 'content/a.md': '1', 'a.md': '1' }, '2026-10-01');
  const history = await historyOf(join(folder, 'content'), ['[ab].md']);
  expect([...history.keys()]).toEqual(['[ab].md']);
});

test('a repository without commits has no history', async () => {
  const folder = repositoryFor();
  expect(await headOf(await requireRepository(folder))).toBeUndefined();
  expect((await historyOf(folder)).size).toBe(0);
});

test('a shallow clone is refused, with what to type', async () => {
  const folder = repositoryFor();
  commit(folder, { 'a.md': '1' }, '2026-10-01');
  commit(folder, { 'a.md': '2' }, '2026-10-02');
  const clone = join(folderFor(), 'ban-sao');
  git(folder, ['clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone]);
  await expect(historyOf(clone)).rejects.toThrow(EnvironmentProblem);
  await expect(historyOf(clone)).rejects.toThrow('git fetch --unshallow');
});

test('a folder outside any repository is told, with what to type', async () => {
  const folder = folderFor();
  expect(await openRepository(folder)).toBeUndefined();
  await expect(requireRepository(folder)).rejects.toThrow('git init');
});

test('changed files are those of the content folder alone, new ones too', async () => {
  const folder = repositoryFor();
  commit(folder, { 'content/a.md': '1', 'content/b.md': '1', 'x.md': '1' }, '2026-10-01');
  mkdirSync(join(folder, 'content/mới'));
  writeFiles(folder, { 'content/a.md': '2', 'content/mới/c d.md': '1', 'x.md': '2' });
  expect(await changedFiles(await requireRepository(join(folder, 'content')))).toEqual([
    'a.md',
    'mới/c d.md',
  ]);
});

test('blobs are read byte for byte by their ids', async () => {
  const folder = repositoryFor();
  commit(folder, { 'a.md': 'một\n', 'b.md': Uint8Array.of(0, 255, 10), 'c.md': '' }, '2026-10-01');
  const history = await historyOf(folder);
  const idOf = (path: string): string => history.get(path)?.[0]?.blob ?? '';
  const blobs = await readBlobs(
    await requireRepository(folder),
    ['a.md', 'b.md', 'c.md'].map(idOf),
  );
  expect(Buffer.from(blobs.get(idOf('a.md')) ?? []).toString()).toBe('một\n');
  expect([...(blobs.get(idOf('b.md')) ?? [])]).toEqual([0, 255, 10]);
  expect(blobs.get(idOf('c.md'))).toHaveLength(0);
});
