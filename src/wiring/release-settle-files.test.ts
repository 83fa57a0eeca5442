import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseManifest, type ManifestMessage } from '../core/manifest.ts';
import { scratch } from '../io/test-folder.ts';
import { release } from '../io/test-release.ts';
import type { TestSchool } from '../io/test-school.ts';
import { releaseInDoubt } from './testing/in-doubt.ts';

vi.setConfig({ testTimeout: 120_000 });

const [SCHOOL, MANAGER] = ['truong@thu.example', 'dung@thu.example'];

const outbox = (school: TestSchool): string => join(school.root, 'out/release/2026-2027/thang-10');

/** A release whose first message, to the school and a manager, got no answer. */
const inDoubt = async (): Promise<{ school: TestSchool; message: ManifestMessage }> => {
  const school = await releaseInDoubt();
  const text = readFileSync(join(outbox(school), 'manifest.json'), 'utf8');
  const [message] = parseManifest(text)?.messages ?? [];
  if (!message) throw new Error('no message');
  return { school, message };
};

/** A report as a person saved it from the mailbox, on recipients with what became of each. */
const saved = (
  name: string,
  id: string,
  said: Readonly<Record<string, readonly string[]>>,
): string => {
  const file = join(scratch(), name);
  const status = Object.entries(said).flatMap(([recipient, lines]) => [
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    ...lines,
  ]);
  const lines = [
    'Received: from mx.thu.example by mail.thu.example; Mon, 02 Nov 2026 02:40:10 +0000',
    'From: MAILER-DAEMON@thu.example',
    `To: ${SCHOOL}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Mon, 02 Nov 2026 02:35:00 +0000',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="A"',
    ...['', '--A', 'Content-Type: text/plain', '', 'Sorry.', ''],
    ...['--A', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', ...status],
    ...['', '--A', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${id}`, '', '--A--', ''],
  ];
  writeFileSync(file, lines.join('\r\n'));
  return file;
};

const DELIVERED = ['Action: delivered', 'Status: 2.0.0'];
const FULL = ['Action: failed', 'Status: 5.2.2', 'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full'];

test('a report saved as a file is told for each recipient, kept whole, and settles what it proves without any mailbox', async () => {
  const { school, message } = await inDoubt();
  const file = saved('báo nhận.eml', message.id, { [SCHOOL]: DELIVERED, [MANAGER]: FULL });
  const { code, output } = await release(school, ['--settle', file], { IMAP_URL: '' });
  expect(code).toBe(1);
  expect(output).toContain(
    `thư 1 ("${message.subject}") tới ${SCHOOL} – đã giao (2.0.0), máy chủ thư báo lúc 09:40 ngày 02/11/2026.`,
  );
  expect(output).toContain(`tới ${MANAGER} – KHÔNG giao được (5.2.2, 552 5.2.2 Mailbox full)`);
  expect(output).toContain('1 đã được máy chủ thư nhận, 2 còn phải gửi, 1 không rõ');
  expect(output).toContain('npm run release -- --content');
  expect(output.split('Để gửi nốt')[1]).not.toContain('.eml');
  const filed = globSync('bao-nhan/*.eml', { cwd: outbox(school) });
  expect(filed).toHaveLength(1);
  expect(readFileSync(join(outbox(school), 'bao-nhan', filed[0]?.slice(9) ?? ''))).toEqual(
    readFileSync(file),
  );
  const lines = () => readFileSync(join(outbox(school), 'so-gui.jsonl'), 'utf8').split('\n').length;
  const before = lines();
  await release(school, ['--settle', file], { IMAP_URL: '' });
  expect(lines()).toBe(before);
});

test('a file that says nothing about these letters changes nothing, and why is told', async () => {
  const { school, message } = await inDoubt();
  const letter = join(scratch(), 'thu.eml');
  writeFileSync(letter, 'From: a@b.example\r\nMessage-ID: <a@b>\r\n\r\nchào\r\n');
  const files = [
    letter,
    saved('khac.eml', '<khac@thu.example>', { [MANAGER]: DELIVERED }),
    saved('la.eml', message.id, { 'la@thu.example': DELIVERED }),
  ];
  const { output } = await release(school, ['--settle', ...files], { IMAP_URL: '' });
  expect(output).toContain('thu.eml: không phải báo nhận của máy chủ thư');
  expect(output).toContain('<khac@thu.example>, không phải thư nào của lần gửi này');
  expect(output).toContain('không có trong người nhận của thư, nên không đổi gì trong sổ gửi');
  expect(output).toContain('0 đã được máy chủ thư nhận, 2 còn phải gửi, 2 không rõ');
});

test('a saved letter without --settle, and a file that is not there, are refused in a sentence', async () => {
  const { school } = await inDoubt();
  const lone = await release(school, ['a.eml']);
  expect([lone.code, lone.output]).toEqual([2, expect.stringMatching(/a\.eml.*thêm --settle/)]);
  const absent = await release(school, ['--settle', '/khong/co.eml']);
  expect([absent.code, absent.output]).toEqual([
    2,
    expect.stringContaining('Không đọc được tệp /khong/co.eml'),
  ]);
});
