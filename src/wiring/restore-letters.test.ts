import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runGit } from '../io/git-run.ts';
import { scratch } from '../io/test-folder.ts';
import { mails, release } from '../io/test-release.ts';
import { makeTestSchool, request } from '../io/test-school.ts';
import { runScript, type Ended } from './testing/backup-school.ts';
import { pdfWithSource } from './testing/pdf-with-source.ts';

const LESSON = '2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md';
const COMMIT = 'c'.repeat(40);

let mailbox: string;
/** What was mailed, by the commits that mailed it; the school itself is gone. */
const mailed: { commit: string; at: string; records: Map<string, Buffer> }[] = [];

beforeAll(async () => {
  const school = makeTestSchool();
  // As Notepad saves it.
  const marked = '2026-2027/ke-hoach-bai-day/tam/tuan-07/toan-luyen-tap.md';
  school.write(marked, `\ufeff${readFileSync(join(school.content, marked), 'utf8')}`);
  school.commit('2026-11-02T08:10:00+07:00');
  mailbox = join(scratch(), 'hop-thu');
  const send = async (): Promise<void> => {
    expect((await release(school, ['--send', '--to-mailbox', mailbox])).code).toBe(0);
    const paths = globSync('2026-2027/ke-hoach-bai-day/**/*.md', { cwd: school.content });
    mailed.push({
      commit: school.git('rev-parse', 'HEAD').trim(),
      at: school.git('log', '-1', '--format=%cI').trim(),
      records: new Map(paths.map((path) => [path, readFileSync(join(school.content, path))])),
    });
  };
  await send();
  const text = readFileSync(join(school.content, LESSON), 'utf8');
  school.write(LESSON, text.replace('năm phút', 'mười phút').replaceAll('\n', '\r\n'));
  school.write('2026-2027/kiem-tra/thang-10.md', request({ hinh_thuc: 'đóng tập' }));
  school.commit('2026-11-09T08:00:00+07:00');
  await send();
  rmSync(school.root, { recursive: true });
});

const restore = async (source: string): Promise<Ended & { target: string }> => {
  const target = join(scratch(), 'khoi-phuc');
  const ended = await runScript('restore', [source, target], { root: scratch(), at: {} });
  return { ...ended, target };
};

const git = async (folder: string, ...args: string[]): Promise<string> => {
  const { output } = await runGit(folder, args);
  return Buffer.from(output).toString('utf8');
};

/** Letters and PDFs without the manifests that a rehearsal leaves beside them. */
const lettersOnly = (): string => {
  const folder = join(scratch(), 'thu');
  for (const path of mails(mailbox)) cpSync(join(mailbox, path), join(folder, path));
  return folder;
};

test('with everything gone but the mailbox every mailed record comes back, byte for byte and dated', async () => {
  const { code, output, target } = await restore(mailbox);
  expect([code, output.includes('Đã dựng lại 3 hồ sơ đã gửi')]).toEqual([0, true]);
  const commits = (await git(target, 'log', '--reverse', '--format=%H %cI %b'))
    .trim()
    .split('\n')
    .filter(Boolean);
  expect(commits.map((line) => line.split(' ').slice(1).join(' '))).toEqual(
    mailed.map(({ commit, at }) => `${at} Lần lưu gốc: ${commit}`),
  );
  for (const [index, { records }] of mailed.entries())
    for (const [path, bytes] of records) {
      const id = commits[index]?.split(' ')[0] ?? '';
      expect(await git(target, 'show', `${id}:content/${path}`)).toBe(bytes.toString('utf8'));
    }
  const newest = mailed.at(-1)?.records ?? new Map<string, Buffer>();
  for (const [path, bytes] of newest)
    expect(readFileSync(join(target, 'content', path)).equals(bytes)).toBe(true);
  expect(output).toContain(
    'Thiếu: truong.yml, nam-hoc.yml và nhan-su.yml không bao giờ gửi theo thư',
  );
  expect(output.match(/^Thiếu:/gm)).toHaveLength(1);
});

test('a letter that is lost is named by the records of the manifest that nothing else carries', async () => {
  const folder = scratch();
  cpSync(mailbox, folder, { recursive: true });
  for (const path of mails(folder))
    if (readFileSync(join(folder, path), 'latin1').includes('tam@thu.example'))
      rmSync(join(folder, path));
  rmSync(join(folder, 'thu-di'), { recursive: true });
  const { code, output } = await restore(folder);
  expect(code).toBe(0);
  expect(output).toContain(
    'Thiếu: 2026-2027/ke-hoach-bai-day/tam/tuan-07/toan-luyen-tap.md: bản kê kiem-tra/2026-2027/thang-10 có',
  );
});

test('letters alone are enough, and letters of other people are passed over by name', async () => {
  const folder = lettersOnly();
  writeFileSync(join(folder, 'la.eml'), 'From: a@b.example\r\nSubject: Chào\r\n\r\nXin chào\r\n');
  const { code, output } = await restore(folder);
  expect([code, output.includes('Đã dựng lại 3 hồ sơ')]).toEqual([0, true]);
  expect(output).toContain('la.eml: không phải thư gửi hồ sơ, bỏ qua.');
});

const HOSTILE = [
  '../../x.md',
  '.git/hooks/post-checkout.md',
  'a/.GIT/config.md',
  'git~1/config.md',
  '/etc/x.md',
  'C:/x.md',
  'a\\..\\..\\x.md',
  'a/b.md/c.md',
  'a/con.md',
  'x.md',
  'a/hook',
];

test('a PDF that names another place than a record for its source writes nothing there', async () => {
  const folder = scratch();
  for (const [index, path] of ['a/tot.md', ...HOSTILE].entries())
    writeFileSync(join(folder, `${index}.pdf`), pdfWithSource({ commit: COMMIT, path, text: 'x' }));
  const { code, output, target } = await restore(folder);
  for (const path of HOSTILE) expect(output).toContain(`tên "${path}" không thể là hồ sơ`);
  expect(code).toBe(0);
  expect((await git(target, 'ls-tree', '-r', '--name-only', 'HEAD')).trim()).toBe(
    'content/a/tot.md',
  );
});

test('two PDFs that disagree on a record at one commit are both kept, and this is said', async () => {
  const folder = scratch();
  for (const text of ['một', 'hai', 'ba'])
    writeFileSync(
      join(folder, `${text}.pdf`),
      pdfWithSource({ commit: COMMIT, path: 'a/bai.md', text }),
    );
  const { output, target } = await restore(folder);
  const kept = globSync('**/*.md', { cwd: target }).map((path) =>
    readFileSync(join(target, path), 'utf8'),
  );
  expect(kept.sort()).toEqual(['ba', 'hai', 'một']);
  expect(output.match(/không thống nhất ở lần lưu cccccccccccc/g)).toHaveLength(2);
});

test('a version that a letter vouches for is not displaced by a stranger', async () => {
  const folder = lettersOnly();
  const { commit = '', records } = mailed[0] ?? {};
  for (const name of ['a', 'b'])
    writeFileSync(
      join(folder, `${name}.pdf`),
      pdfWithSource({ commit, path: LESSON, text: `giả ${name}` }),
    );
  const { output, target } = await restore(folder);
  const first = (await git(target, 'rev-list', '--max-parents=0', 'HEAD')).trim();
  expect(await git(target, 'show', `${first}:content/${LESSON}`)).toBe(
    records?.get(LESSON)?.toString(),
  );
  expect(output).toContain('bat-dong/');
});

test('a PDF that was cut off and one that was changed on the way are told apart from good ones', async () => {
  const folder = lettersOnly();
  const good = pdfWithSource({ commit: COMMIT, path: 'a/bai.md', text: 'chữ' });
  writeFileSync(join(folder, 'cut.pdf'), good.subarray(0, good.length - 60));
  const [letter = ''] = mails(folder);
  const text = readFileSync(join(folder, letter), 'latin1');
  const changed = text.replace(/JVBERi0x[\s\S]{400}/, (found) => `${found.slice(0, -4)}AAAA`);
  mkdirSync(join(folder, 'sua'));
  writeFileSync(join(folder, 'sua/sua.eml'), changed, 'latin1');
  const { output } = await restore(folder);
  expect(output).toContain('cut.pdf: tệp PDF hỏng hoặc bị cắt cụt, không đọc được.');
  expect(output).toMatch(/sua\.eml, KHBD\S+\.pdf: khác mã ghi trong lời thư/);
});

test('a folder without anything of ours is a sentence and no folder', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'la.txt'), 'x');
  const { code, output, target } = await restore(folder);
  expect([code, existsSync(target), output.includes('Không tìm thấy hồ sơ nào')]).toEqual([
    2,
    false,
    true,
  ]);
});
