import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Chronicle } from '../src/core/chronicle.ts';
import { openMailbox } from '../src/io/mailbox.ts';
import { scratch } from '../src/io/test-folder.ts';
import { readPdf } from '../src/io/pdf.ts';
import { makeTestSchool, type TestSchool } from '../src/io/test-school.ts';
import { sendRelease } from '../src/wiring/release.ts';

const LESSON = '2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md';
const script = join(import.meta.dirname, 'evidence.ts');

let school: TestSchool;

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [script, ...args, '--content', school.content], {
    encoding: 'utf8',
    cwd: school.root,
  });

const records = (word: string): Chronicle[] =>
  (JSON.parse(run(word, '--format', 'json').stdout) as { records: Chronicle[] }).records;

const pdfOf = (word: string, name: string, says = ''): Buffer => {
  const out = join(scratch(), name);
  const { status, stderr } = run(word, '--out', out);
  expect([status, stderr]).toEqual([0, says && expect.stringContaining(says)]);
  return readFileSync(out);
};

/** A lesson merged from a branch by a reviewer, sent over SMTP on this machine, then changed. */
beforeAll(async () => {
  school = makeTestSchool();
  school.git('switch', '--quiet', '--create', 'bai-cua-lan');
  const text = readFileSync(join(school.content, LESSON), 'utf8');
  school.write(LESSON, `${text.trimEnd()}\n\nLần sau cho thêm ví dụ.\n`);
  school.commit('2026-11-02T08:10:00+07:00');
  school.git('switch', '--quiet', 'main');
  const message = 'Nhập bài của cô Lan\n\nReviewed-by: Trần Thu Hương <huong@thu.example>';
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T08:20:00+07:00');
  execFileSync('git', ['merge', '--quiet', '--no-ff', '-m', message, 'bai-cua-lan'], {
    cwd: school.root,
  });
  const folder = scratch();
  const server = await openMailbox(folder);
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T09:30:00+07:00');
  await sendRelease({
    content: school.content,
    name: { year: '2026-2027', ky: 'thang-10' },
    resume: false,
    settlement: { sent: [], notSent: [] },
    out: scratch(),
  });
  await server.close();
  vi.unstubAllEnvs();
});

test('one record tells when it was written, approved, reflected on and sent, and to whom', () => {
  const [record] = records(LESSON);
  expect(record?.versions.map(({ committed, lines }) => [committed, lines?.added])).toEqual([
    ['2026-11-02T08:00:00+07:00', expect.any(Number)],
    ['2026-11-02T08:10:00+07:00', expect.any(Number)],
  ]);
  expect(record?.accepted).toMatchObject([{ by: 'Trần Thu Hương' }]);
  expect(record?.sendings[0]?.receipts.map(({ to, state }) => [to, state])).toEqual([
    ['truong@thu.example', 'accepted'],
    ['dung@thu.example', 'accepted'],
  ]);
  expect(record?.sendings[0]?.tagged).toBe('2026-11-02T09:30:00+07:00');
  expect(record?.doubts).toEqual([]);
});

test('a teacher has all records, an inspection those that were sent', () => {
  expect(records('lan')).toHaveLength(2);
  expect(records('thang-10').map(({ author }) => author)).toEqual([
    'Nguyễn Mai Lan',
    'Nguyễn Mai Lan',
    'Lý Thanh Tâm',
  ]);
});

test('the annex is the same bytes each time, and carries the facts for machines', async () => {
  const first = pdfOf('thang-10', 'a.pdf');
  expect(first.equals(pdfOf('thang-10', 'b.pdf'))).toBe(true);
  const facts = await readPdf(first);
  expect([...(facts?.attachments.keys() ?? [])]).toEqual(['minh-chung.json']);
  expect(facts?.title).toContain('Minh chứng thời gian');
});

test('unsaved changes do not count, and that is told', () => {
  const before = pdfOf('lan', 'a.pdf');
  school.write(LESSON, 'đang sửa dở');
  const after = pdfOf('lan', 'b.pdf', 'Còn 1 tệp hồ sơ chưa lưu vào git');
  school.git('checkout', '--quiet', '--', '.');
  expect(after.equals(before)).toBe(true);
});

test('an unknown word, two words and a shallow clone are refused in a sentence', () => {
  const unknown = run('khong-co');
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('khong-co')]);
  expect(run('lan', 'tam').status).toBe(2);
  const clone = join(scratch(), 'cat-bot');
  school.git('clone', '--quiet', '--depth', '1', `file://${school.root}`, clone);
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, 'lan', '--content', join(clone, 'content')],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([2, expect.stringContaining('git fetch --unshallow')]);
});
