import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { openCheckMemory } from '../io/check-memory.ts';
import { checkAll } from './check-all.ts';
import { recallJudgements } from './check-recall.ts';
import { openSchool } from './open-school.ts';
import { savedSchool, slip } from './testing/saved-school.ts';
import { lesson, LESSONS, lessonWith, schoolFiles, writeFiles } from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SLIP = '2026-2027/phieu-nhan-xet/le-thi-mai.md';
/** Lessons with a slip, a picture and a reflection that was there before the lesson. */
const files = {
  ...schoolFiles,
  [`${LESSONS}/a.md`]: lesson(),
  [`${LESSONS}/b.md`]: lessonWith('![Rổ cam](hinh/cam.png)'),
  [`${LESSONS}/c.md`]: `${lesson()}\nHọc sinh còn nhầm.\n`,
  [`${LESSONS}/d.md`]: lesson().replace('tuan: 5', 'tuan: năm'),
  [SLIP]: slip(`${LESSONS.slice('2026-2027/'.length)}/a.md`),
};

const committed = () => savedSchool(files, onTestFinished);

/** The school as a new run finds it. */
const openWith = (content: string, file?: string) => {
  const memory = openCheckMemory(file, 'một công cụ');
  return { memory, opened: openSchool(content, (path) => memory.recall(path)?.facts) };
};

const check = (content: string, file?: string, today = '2026-10-20'): Promise<Finding[]> => {
  const { memory, opened } = openWith(content, file);
  return checkAll(opened, { today, includes: () => true, memory });
};

const missing = (content: string, file: string, today = '2026-10-20'): readonly string[] => {
  const { memory, opened } = openWith(content, file);
  return recallJudgements(opened, memory, { includes: () => true, today }).missing;
};

test('what has not changed is not judged again; what is wrong always is', async () => {
  const { content, file } = await committed();
  const found = await check(content, file);
  expect(missing(content, file)).toEqual([`${LESSONS}/d.md`]);
  expect(await check(content, file)).toEqual(found);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(
    new Set([
      'ho-so-duoc-nhac-toi',
      'thieu-muc',
      'so-bang-chu',
      'lien-ket-va-hinh',
      'rut-kinh-nghiem',
      'bai-da-sua-sau-nhan-xet',
    ]),
  );
});

const git = (content: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Mai', '-c', 'user.email=mai@bensen.example', ...args], {
    cwd: content,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-10-02T08:00:00+07:00' },
  });

/** Saves a lesson without its reflection, as git sees it; on the disk nothing is changed. */
const withoutReflection = (content: string, save: () => void): void => {
  writeFiles(content, { [`${LESSONS}/c.md`]: lesson() });
  save();
  writeFiles(content, { [`${LESSONS}/c.md`]: files[`${LESSONS}/c.md`] });
};

/** Changes after which something else is to be said. */
const changes: Readonly<Record<string, (content: string, file: string) => void>> = {
  'a record': (content) =>
    writeFiles(content, { [`${LESSONS}/a.md`]: lesson().replace('3A2', '9Z') }),
  'a record that is mended': (content) => writeFiles(content, { [`${LESSONS}/d.md`]: lesson() }),
  'a new record': (content) => writeFiles(content, { [`${LESSONS}/e.md`]: '' }),
  'a record that is gone': (content) => rmSync(join(content, `${LESSONS}/a.md`)),
  'a picture that is there now': (content) =>
    writeFiles(content, { [`${LESSONS}/hinh/cam.png`]: 'x' }),
  'the school': (content) =>
    writeFiles(content, {
      '2026-2027/nhan-su.yml': String(schoolFiles['2026-2027/nhan-su.yml']).replace('3A2', '3A3'),
    }),
  'the words of the past': (content) =>
    withoutReflection(content, () => {
      git(content, 'commit', '--amend', '--no-edit', '-q', '-a');
    }),
  'a commit of the past': (content) =>
    withoutReflection(content, () => {
      git(content, 'commit', '-q', '-a', '-m', 'Sửa');
    }),
  'a past that is joined': (content) =>
    withoutReflection(content, () => {
      git(content, 'switch', '-q', '-c', 'khác');
      git(content, 'commit', '-q', '-a', '-m', 'Sửa');
      git(content, 'switch', '-q', '-');
      git(content, 'commit', '-q', '--allow-empty', '-m', 'Trống');
      git(content, 'merge', '-q', '--no-edit', 'khác');
    }),
};

test.for(Object.entries(changes))('%s changes what is said', async ([, change]) => {
  const { content, file } = await committed();
  const before = await check(content, file);
  change(content, file);
  const after = await check(content, file);
  expect(after).toEqual(await check(content));
  expect(after).not.toEqual(before);
  expect(await check(content, file)).toEqual(after);
});

test('a past that was taken back is not believed', async () => {
  const { content, file } = await committed();
  withoutReflection(content, () => {
    git(content, 'commit', '-q', '-a', '-m', 'Bỏ phần cuối');
  });
  const before = await check(content, file);
  git(content, 'reset', '-q', '--mixed', 'HEAD~1');
  git(content, 'commit', '-q', '--allow-empty', '-m', 'Trống');
  const after = await check(content, file);
  expect(after).toEqual(await check(content));
  expect(after).not.toEqual(before);
});

test('a new day is asked about only by the lessons that it makes late', async () => {
  const { content, file } = await committed();
  writeFiles(content, { [`${LESSONS}/e.md`]: `${lesson()}\nĐã sửa câu hỏi ở hoạt động 2.\n` });
  await check(content, file, '2026-10-20');
  const again = missing(content, file, '2026-10-21');
  expect(again).not.toContain(`${LESSONS}/e.md`);
  expect(again).toContain(`${LESSONS}/a.md`);
});

test('a new day changes what is said', async () => {
  const { content, file } = await committed();
  await check(content, file, '2026-10-05');
  expect(missing(content, file, '2026-10-20')).toContain(`${LESSONS}/a.md`);
  expect(await check(content, file)).toEqual(await check(content));
});

test('a record that another speaks of is asked again when it has changed', async () => {
  const { content, file } = await committed();
  await check(content, file);
  writeFiles(content, { [`${LESSONS}/a.md`]: lessonWith('Học sinh hát.') });
  expect(missing(content, file)).toEqual([`${LESSONS}/a.md`, `${LESSONS}/d.md`, SLIP]);
});

test('a part of the school is checked without forgetting that git has moved on for the rest', async () => {
  const { content, file } = await committed();
  await check(content, file);
  changes['the words of the past']?.(content, file);
  const { memory, opened } = openWith(content, file);
  const includes = (path: string) => path.endsWith('a.md');
  await checkAll(opened, { today: '2026-10-20', includes, memory });
  expect(await check(content, file)).toEqual(await check(content));
});

test('a change that keeps size and time of writing is seen on the disk', async () => {
  const { content, file } = await committed();
  const path = join(content, LESSONS, 'a.md');
  // A file that was written just now is read again in any case.
  await setTimeout(2_100);
  await check(content, file);
  expect(openWith(content, file).memory.recall(`${LESSONS}/a.md`)?.facts.version.stamp).not.toBe(
    '',
  );
  const { atime, mtime } = statSync(path);
  writeFiles(content, { [`${LESSONS}/a.md`]: lesson().replace('3A2', '3A9') });
  utimesSync(path, atime, mtime);
  expect(missing(content, file)).toContain(`${LESSONS}/a.md`);
});

test("a memory that is torn, full of other things or another tool's costs time and nothing else", async () => {
  const { content, file } = await committed();
  const found = await check(content, file);
  truncateSync(file, statSync(file).size - 40);
  expect(await check(content, file)).toEqual(found);
  appendFileSync(file, '\0\0{"a":1}\n\t.\nrecord\t.\ngit\t{\t.\nxin chào\t"a"\t.\n');
  expect(await check(content, file)).toEqual(found);
  expect(openCheckMemory(file, 'công cụ khác').recall(`${LESSONS}/a.md`)).toBeUndefined();
  rmSync(file);
  expect(await check(content, file)).toEqual(found);
});

test('what is outdated does not pile up', async () => {
  const { file } = await committed();
  const fields = { ten_bai: 'x'.repeat(1_000) };
  for (const day of Array.from({ length: 300 }, (_, at) => at)) {
    const memory = openCheckMemory(file, 'một công cụ');
    const version = { hash: String(day), stamp: '' };
    const facts = { version, findings: [], yamlLength: 0, bodyStart: 0, hasBody: true, fields };
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      memory.keep(name, { facts, findings: [], asked: {} });
    memory.save('x');
  }
  expect(statSync(file).size).toBeLessThan(600_000);
  expect(openCheckMemory(file, 'một công cụ').recall('e')?.facts.version.hash).toBe('299');
});
