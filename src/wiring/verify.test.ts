import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { verdictOf, type Evidence } from '../core/evidence.ts';
import { printJobs } from './print-records.ts';
import { openSchool } from './open-school.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { sendTo, sentRelease } from './testing/sent-release.ts';
import { verifyAll } from './verify.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TAG = 'kiem-tra/2026-2027/thang-10';
let school: TestSchool;
let out: string;
let box: string;

/** One release, really sent over SMTP on this machine and tagged, for all tests to look at. */
beforeAll(async () => {
  ({ school, out, box } = await sentRelease());
});

const eml = (): Buffer => readFileSync(join(box, globSync('dung@*/*.eml', { cwd: box })[0] ?? ''));
const pdf = (): Buffer => readFileSync(join(out, 'pdf/lan/KHBD_T05_Toan_3A1_bang-nhan-8.pdf'));

/** What verify says about one file with these bytes, away from everything else. */
const judge = async (name: string, bytes: Uint8Array | string, content = school.content) => {
  const file = join(scratch(), name);
  writeFileSync(file, bytes);
  return verifyAll([file], content);
};

const said = (evidence: readonly Evidence[]): string =>
  evidence.flatMap(({ statements }) => statements.map(({ text }) => text)).join('\n');

const verdicts = (evidence: readonly Evidence[]): string[] => evidence.map(verdictOf);

test('a mailed PDF is proven: its release, its source in git, its print, and when', async () => {
  const evidence = await judge('tai-ve.pdf', pdf());
  expect(verdicts(evidence)).toEqual(['proven']);
  expect(said(evidence)).toContain('git nói lần lưu này có từ 08:30 ngày 02/11/2026');
  expect(said(evidence)).toContain(
    'Bản gốc đính kèm đúng là 2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md',
  );
  expect(said(evidence)).toContain('In lại từ đúng lần lưu ấy ra đúng từng byte');
  expect(said(evidence)).toContain(`trong bản kê ${TAG}`);
  expect(said(evidence)).toContain('tới dung@thu.example, máy chủ thư nhận lúc');
});

test('a bound volume is proven by printing the whole volume again', async () => {
  const evidence = await judge(
    'tap.pdf',
    readFileSync(join(out, 'pdf/lan/KHBD_TAP_T05-T08_nguyen-mai-lan.pdf')),
  );
  expect([verdicts(evidence), said(evidence)]).toEqual([
    ['proven'],
    expect.stringContaining('In lại từ đúng lần lưu ấy'),
  ]);
});

test('a PDF with one changed byte is refuted', async () => {
  const bytes = pdf();
  const at = bytes.lastIndexOf('/Producer') + 12;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const evidence = await judge('KHBD_T05_Toan_3A1_bang-nhan-8.pdf', bytes);
  expect(verdicts(evidence)).toEqual(['refuted']);
  expect(said(evidence)).toContain('KHÔNG ra đúng các byte');
  expect(said(evidence)).toContain('cùng tên "Bảng nhân 8" nhưng các byte KHÁC');
});

test('a PDF printed but never sent is proven from git alone, even after the staff list changed', async () => {
  const other = makeTestSchool();
  const commit = other.git('rev-parse', 'HEAD').trim();
  const staff = readFileSync(join(other.content, '2026-2027/nhan-su.yml'), 'utf8');
  other.write('2026-2027/nhan-su.yml', staff.replace('Nguyễn Mai Lan', 'Nguyễn Thị Mai Lan'));
  other.commit('2026-11-04T08:00:00+07:00');
  const opened = openSchool(other.content);
  const entry = opened.entries.find(({ record }) => record.slug === 'lan/tuan-05/toan-bang-nhan-8');
  const printed: Uint8Array[] = [];
  await printJobs(entry ? [{ entry, commit, committed: '2026-11-02T08:00:00+07:00' }] : [], {
    contentRoot: opened.content.root,
    onPrinted: (one) => void printed.push(one.pdf),
  });
  const evidence = await judge('in.pdf', printed[0] ?? '', other.content);
  expect(verdicts(evidence)).toEqual(['proven']);
  expect(said(evidence)).toContain('chưa rõ đã gửi trong kỳ kiểm tra nào hay chưa');
});

test('a received message is proven although servers put headers in front of it', async () => {
  const front =
    'Delivered-To: dung@thu.example\r\nReceived: by 10.0.0.1 with SMTP id x;\r\n\tMon, 02 Nov 2026 02:31:00 +0000\r\n';
  const evidence = await judge('thu.eml', Buffer.concat([Buffer.from(front), eml()]));
  expect(verdicts(evidence)).toEqual(['proven']);
  expect(said(evidence)).toContain('Dòng Date do bên gửi ghi: 09:30 ngày 02/11/2026');
  expect(said(evidence)).toContain(
    'Received): by 10.0.0.1 with SMTP id x; Mon, 02 Nov 2026 02:31:00 +0000',
  );
  expect(said(evidence)).toContain('Đúng từng byte thư 1 (phần 1/1)');
});

test('a message saved with the line ends of Unix is the same message', async () => {
  expect(
    verdicts(await judge('thu.eml', eml().toString('latin1').replaceAll('\r\n', '\n'))),
  ).toEqual(['proven']);
});

test('a message whose letter or attachment was changed is refuted', async () => {
  const text = eml().toString('latin1');
  const letter = await judge(
    'thu.eml',
    Buffer.from(text.replace('Reply-To: ', 'Reply-To: ke-khac@thu.example, '), 'latin1'),
  );
  expect([verdicts(letter), said(letter)]).toEqual([
    ['refuted'],
    expect.stringContaining('các byte KHÁC, khác ở: địa chỉ trả lời'),
  ]);
  const at = text.lastIndexOf('\r\n\r\n') + 400;
  const broken = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  const attachment = await judge('thu.eml', Buffer.from(broken, 'latin1'));
  expect([verdicts(attachment), said(attachment)]).toEqual([
    ['refuted'],
    expect.stringMatching(/Tệp đính kèm KHBD\S+ KHÁC/),
  ]);
});

test('the manifest and its tag are proven, with every source, print and message', async () => {
  const evidence = await verifyAll([join(out, 'manifest.json'), TAG], school.content);
  expect(verdicts(evidence)).toEqual(['proven', 'proven']);
  expect(said(evidence)).toContain(
    `Bản kê đúng là bản mà thẻ git ${TAG} ghi, do Võ Minh Khoa gắn lúc 09:30 ngày 02/11/2026`,
  );
  expect(said(evidence)).toContain('Bản gốc trong git: 3/3 đúng như bản kê');
  expect(said(evidence)).toContain('In lại từ lần lưu ấy: 5/5 ra đúng từng byte');
  expect(said(evidence)).toContain('Tệp nằm cạnh bản kê: 7/7 đúng từng byte');
});

test('a manifest with one changed hash is refuted', async () => {
  const text = readFileSync(join(out, 'manifest.json'), 'utf8');
  const evidence = await judge(
    'manifest.json',
    text.replace(/"sha256": "(.)/, (_, digit) => `"sha256": "${digit === '0' ? '1' : '0'}`),
  );
  expect(verdicts(evidence)).toEqual(['refuted']);
  expect(said(evidence)).toContain('ghi một bản kê KHÁC');
});

test('in a clone without ledger or outbox the tag alone leads back to its manifest', async () => {
  const clone = join(scratch(), 'ban-sao');
  school.git('clone', '--quiet', '--no-local', school.root, clone);
  rmSync(join(clone, 'content/2026-2027/kiem-tra/thang-10.gui.json'));
  const evidence = await verifyAll([TAG], join(clone, 'content'));
  expect([verdicts(evidence), said(evidence)]).toEqual([
    ['proven'],
    expect.stringContaining('In lại từ lần lưu ấy: 5/5'),
  ]);
});

test('a rehearsal is proven from git without any tag', async () => {
  const other = makeTestSchool();
  const mailbox = scratch();
  await sendTo(other, { mailbox, out: scratch() });
  const evidence = await verifyAll([mailbox], other.content);
  expect(verdicts(evidence)).toEqual(Array.from({ length: 5 }, () => 'proven'));
  expect(said(evidence)).toContain('thư tập dượt');
});

test('what nobody knows is said to be unknown', async () => {
  const evidence = [
    ...(await judge('la.txt', 'xin chào')),
    ...(await judge('la.eml', 'From: a@b.example\r\nSubject: x\r\n\r\nxin chào\r\n')),
    ...(await judge('la.pdf', '%PDF-1.7\nhỏng')),
    ...(await verifyAll(['khong-co-the-nay'], school.content)),
  ];
  expect(verdicts(evidence)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
});

test('a PDF of another repository is not proven here', async () => {
  const other = makeTestSchool();
  other.write(
    'truong.yml',
    readFileSync(join(other.content, 'truong.yml'), 'utf8').replace('Thử', 'Khác'),
  );
  other.commit('2026-11-05T08:00:00+07:00');
  const evidence = await judge('la.pdf', pdf(), other.content);
  expect([verdicts(evidence), said(evidence)]).toEqual([
    ['unknown'],
    expect.stringContaining('kho git này không có lần lưu ấy'),
  ]);
});
