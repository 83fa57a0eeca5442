import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importHistory } from '../io/git-import.ts';
import { standingOf, requireRepository } from '../io/git.ts';
import { checkAll } from './check-all.ts';
import { changesOf } from './git-memory.ts';
import { openSchool } from './open-school.ts';
import { withSnapshot } from './release-snapshot.ts';
import {
  lesson,
  LESSONS,
  schoolFiles,
  temporaryFolder,
  writeFiles,
} from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PATH = `${LESSONS}/a.md`;
const empty = lesson();
const filled = `${lesson()}\nHọc sinh còn nhầm 8 × 7.\n`;

type Version = readonly [day: string, text: string];

/** A repository in which the lesson of 05/10/2026 had these texts from these days on. */
const repositoryWith = async (versions: readonly Version[]): Promise<string> => {
  const { folder, remove } = temporaryFolder({});
  onTestFinished(remove);
  const data = Object.entries(schoolFiles).map(([path, content]) => ({
    path: `content/${path}`,
    content,
  }));
  await importHistory(
    folder,
    versions.map(([day, content], index) => ({
      name: 'Lê Thị Mai',
      email: 'mai@bensen.example',
      at: `${day}T08:00:00+07:00`,
      message: 'Lưu',
      files: [...(index === 0 ? data : []), { path: `content/${PATH}`, content }],
    })),
  );
  return join(folder, 'content');
};

const check = async (content: string): Promise<string[]> => {
  const findings = await checkAll(openSchool(content), {
    today: '2026-10-20',
    includes: () => true,
  });
  return findings.map(
    ({ rule, severity, line, message }) => `${line} ${severity} ${rule} ${message}`,
  );
};

test('words that were there before the lesson do not count as reflection', async () => {
  const content = await repositoryWith([['2026-10-01', filled]]);
  expect((await check(content))[0]).toContain('23 warning rut-kinh-nghiem Phần này đã có từ trước');
});

test('words that came after the lesson count', async () => {
  expect(
    await check(
      await repositoryWith([
        ['2026-10-01', empty],
        ['2026-10-06', filled],
      ]),
    ),
  ).toEqual([]);
});

test('words that were changed after the lesson count, those only laid out anew do not', async () => {
  const before: Version = ['2026-10-01', filled];
  expect(await check(await repositoryWith([before, ['2026-10-06', `${filled}\nThêm.\n`]]))).toEqual(
    [],
  );
  const anew = filled.replace('Học sinh', 'HỌC  SINH');
  expect(await check(await repositoryWith([before, ['2026-10-06', anew]]))).toHaveLength(1);
});

test('a record that was first saved after the lesson is evidence of nothing', async () => {
  expect(await check(await repositoryWith([['2026-10-06', filled]]))).toEqual([]);
  expect(await check(await repositoryWith([['2026-10-05', filled]]))).toEqual([]);
});

test('what is not saved yet is judged against what was', async () => {
  const content = await repositoryWith([['2026-10-01', filled]]);
  writeFiles(content, { [PATH]: `${filled}\nEm An đã thuộc.\n` });
  expect(await check(content)).toEqual([]);
});

test('without a repository there is no history, and no word about it', async () => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, [PATH]: filled });
  onTestFinished(remove);
  expect(await check(folder)).toEqual([]);
});

test('a shallow clone is told once, and checked all the same', async () => {
  const content = await repositoryWith([
    ['2026-10-01', empty],
    ['2026-10-02', filled],
  ]);
  const { folder, remove } = temporaryFolder({});
  onTestFinished(remove);
  const from = pathToFileURL(join(content, '..')).href;
  execFileSync('git', ['clone', '--quiet', '--depth=1', from, join(folder, 'x')]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--content', join(folder, 'x/content'), '--today', '2026-10-20'],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([0, 'Cả 1 hồ sơ đều ổn.\n']);
  expect(stderr.match(/git fetch --unshallow/g)).toHaveLength(1);
});

test('the records of a commit are judged as they were judged on the day it was made', async () => {
  const waived = filled.replace(
    '\n---\n',
    '\nmien: [{ quy_tac: rut-kinh-nghiem, ly_do: Dạy thử, den_ngay: 2026-12-31 }]\n---\n',
  );
  const content = await repositoryWith([
    ['2026-10-01', waived],
    ['2026-10-06', `${filled}\nThêm.\n`],
  ]);
  const repository = await requireRepository(content);
  const told = (commit: string) =>
    withSnapshot(repository, commit, async ({ opened }) =>
      (await checkAll(opened, { today: '2026-10-20', saved: { repository, commit } })).map(
        ({ rule, message }) => `${rule} ${message}`,
      ),
    );
  expect(await told('HEAD')).toEqual([]);
  expect(await told('HEAD~1')).toEqual([]);
});

test('the changes of no record are not asked for', async () => {
  const content = await repositoryWith([['2026-10-01', empty]]);
  expect((await changesOf(await standingOf(content), [])).size).toBe(0);
});
