import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { readPdf } from '../io/pdf.ts';
import { openSchool } from './open-school.ts';
import { selectionOf, type PrintRequest } from './print-request.ts';
import { printSingles, printVolumes } from './print-run.ts';
import { LESSONS, lessonWith, schoolFiles, temporaryFolder } from './testing/small-school.ts';

const { folder, remove } = temporaryFolder({
  ...schoolFiles,
  [`${LESSONS}/a.md`]: lessonWith('Bài thứ nhất.'),
  [`${LESSONS}/b.md`]: lessonWith('Bài thứ hai.'),
  [`${LESSONS}/c.md`]: lessonWith('Bài thứ ba.'),
});
afterAll(remove);

const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...WHO, GIT_AUTHOR_DATE: WHEN, GIT_COMMITTER_DATE: WHEN },
  }).trim();
const WHEN = '2026-10-05T14:00:00+07:00';
const WHO = {
  GIT_AUTHOR_NAME: 'Lê Thị Mai',
  GIT_AUTHOR_EMAIL: 'mai@bensen.example',
  GIT_COMMITTER_NAME: 'Lê Thị Mai',
  GIT_COMMITTER_EMAIL: 'mai@bensen.example',
};

const print = (out: string, request: PrintRequest = {}) => {
  const opened = openSchool(folder);
  return printSingles(opened, selectionOf(opened, request, []), join(folder, '.in', out));
};
const bytesOf = (out: string): Map<string, string> =>
  new Map(
    readdirSync(join(folder, '.in', out), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, '.in', out, name)).toString('base64')]),
  );
const keywordsOf = async (name: string): Promise<string | undefined> =>
  (await readPdf(readFileSync(join(folder, '.in/chung', LESSONS, name))))?.keywords;

test('a print follows git: outside it, in it, changed since', async () => {
  expect(await print('chung')).toMatchObject({
    planned: 3,
    printed: 3,
    unchanged: 0,
    findings: [],
  });
  expect(await keywordsOf('a.pdf')).toBe(`chưa lưu vào git, path ${LESSONS}/a.md`);

  git('init', '--quiet');
  git('add', '2026-2027', 'truong.yml');
  git('commit', '--quiet', '-m', 'Bài tuần 5');
  expect(await print('chung')).toMatchObject({ printed: 3 });
  expect(await keywordsOf('a.pdf')).toBe(
    `commit ${git('rev-parse', 'HEAD')}, path ${LESSONS}/a.md`,
  );
  expect(await print('chung')).toMatchObject({ printed: 0, unchanged: 3 });

  appendFileSync(join(folder, LESSONS, 'a.md'), '\nThêm một dòng.\n');
  expect(await print('chung')).toMatchObject({ printed: 1, unchanged: 2 });
  expect(await keywordsOf('a.pdf')).toContain('chưa lưu vào git');
  git('checkout', '--quiet', '--', '2026-2027');
});

test('shards put together hold the same bytes as one print of everything', async () => {
  await print('mot');
  for (const shard of ['1/2', '2/2']) await print('hai', { shard });
  expect(bytesOf('hai')).toEqual(bytesOf('mot'));
  expect(bytesOf('mot').size).toBe(3);
});

test('volumes are counted against the plan and kept when nothing has changed', async () => {
  const opened = openSchool(folder);
  const selection = selectionOf(opened, { week: '5' }, []);
  const options = { out: join(folder, '.in/tap'), compact: true };
  expect(await printVolumes(opened, selection, options)).toMatchObject({ planned: 1, printed: 1 });
  expect(await printVolumes(opened, selection, options)).toMatchObject({
    printed: 0,
    unchanged: 1,
  });
  expect([...bytesOf('tap').keys()]).toEqual([
    '2026-2027/tap/ke-hoach-bai-day/le-thi-mai_tuan-5.pdf',
  ]);
});

test.each([
  [{ kind: 'giao-an' }, 'Không có loại hồ sơ "giao-an"'],
  [{ teacher: 'lan' }, 'Không có người có mã "lan"'],
  [{ week: 'chín' }, 'Gõ ví dụ --week 9'],
  [{ week: '30' }, 'Không có hồ sơ nào'],
  [{ shard: '3/2' }, 'Gõ ví dụ --shard 1/4'],
])('what cannot be found is said: %o', (request, message) => {
  expect(() => selectionOf(openSchool(folder), request, [])).toThrow(message);
});

test('records that cannot be printed as they are typed are named, where they may be meant', () => {
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    [`${LESSONS}/a.md`]: lessonWith('Bài.'),
    [`${LESSONS}/b.md`]: lessonWith('Bài.').replace('ten_bai: ', 'ten_bai: Ôn: '),
    [`${LESSONS}/c.md`]: lessonWith('Bài.').replace('tuan: 5', 'tuan: năm'),
  });
  onTestFinished(remove);
  const unsoundOf = (request: PrintRequest, paths: readonly string[] = []) =>
    selectionOf(openSchool(folder), request, paths).unsound;
  expect(unsoundOf({})).toEqual([`${LESSONS}/b.md`, `${LESSONS}/c.md`]);
  expect(unsoundOf({ teacher: 'le-thi-mai' })).toEqual([`${LESSONS}/b.md`, `${LESSONS}/c.md`]);
  expect(unsoundOf({}, [join(folder, `${LESSONS}/a.md`)])).toEqual([]);
});
