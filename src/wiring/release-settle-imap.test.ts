import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseManifest } from '../core/manifest.ts';
import { imapServerOf, openImap, type ImapSession } from '../io/imap.ts';
import { openSession, smtpServerOf } from '../io/smtp.ts';
import { arrival } from '../io/test-arrival.ts';
import { scratch } from '../io/test-folder.ts';
import { mailServerName, startMailServer, type TestMailServer } from '../io/test-mail-server.ts';
import { release } from '../io/test-release.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { releaseInDoubt } from './testing/in-doubt.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const [SCHOOL, MANAGER] = ['truong@thu.example', 'dung@thu.example'];
let server: TestMailServer;
let ca: string | undefined;

beforeAll(async () => {
  server = await startMailServer(scratch(), { [SCHOOL]: 'a', [MANAGER]: 'b' });
  ca = server.ca === undefined ? undefined : readFileSync(server.ca, 'utf8');
});

afterAll(() => server.stop());

const settle = (school: TestSchool) =>
  release(school, ['--settle'], {
    IMAP_URL: server.imapUrl(SCHOOL, 'a'),
    IMAP_CA: server.ca ?? '',
  });

const outbox = (school: TestSchool): string => join(school.root, 'out/release/2026-2027/thang-10');

/** The first message as the mail server would have taken it; with reports asked for, the one it makes comes back. */
const deliver = async (school: TestSchool, reports: boolean): Promise<void> => {
  const [message] =
    parseManifest(readFileSync(join(outbox(school), 'manifest.json'), 'utf8'))?.messages ?? [];
  const bytes = readFileSync(join(outbox(school), 'thu/0001.eml'));
  const id = message?.id ?? '';
  const smtp = await openSession(smtpServerOf(server.smtpUrl(SCHOOL, 'a'), { ca }));
  await smtp.send(SCHOOL, message?.to ?? [], bytes, reports ? id : undefined);
  smtp.close();
  const session = await openImap(imapServerOf(server.imapUrl(SCHOOL, 'a'), ca));
  await arrival(session, id);
  while (reports && !(await hasReport(session))) await wait(50);
  await session.close();
};

const hasReport = async (session: ImapSession): Promise<boolean> => {
  const first = await session.reportsSince(new Date('2026-01-01')).next();
  return first.done !== true;
};

test(`a message in doubt is not sent again by looking for it, and is settled once it is seen in the school's mailbox (máy chủ thư: ${mailServerName()})`, async () => {
  const school = await releaseInDoubt();
  const early = await settle(school);
  expect(early.code).toBe(1);
  expect(early.output).toContain('chưa thấy trong hộp thư của trường');
  expect(early.output).toContain('0 đã được máy chủ thư nhận, 2 còn phải gửi, 2 không rõ');
  await deliver(school, false);
  const { output } = await settle(school);
  expect(output).toContain('1 đã được máy chủ thư nhận, 2 còn phải gửi, 1 không rõ');
  expect(output).toMatch(/không rõ: thư 1 tới dung@thu.example .*hãy hỏi người nhận/);
  const journal = readFileSync(join(outbox(school), 'so-gui.jsonl'), 'utf8');
  expect(journal).toContain('Thấy trong hộp thư của trường (INBOX), tới lúc');
});

test(`reports of the mail server settle each recipient and are kept whole (máy chủ thư: ${mailServerName()})`, async () => {
  const reporting = mailServerName().startsWith('postfix');
  const school = await releaseInDoubt();
  await deliver(school, reporting);
  const journal = join(outbox(school), 'so-gui.jsonl');
  const before = readFileSync(journal);
  const { output } = await settle(school);
  expect(output).toContain(reporting ? ' 0 không rõ' : ' 1 không rõ');
  const filed = globSync('bao-nhan/*.eml', { cwd: outbox(school) });
  expect(filed.length > 0).toBe(reporting);
  // The same reports, saved as files by a person, say the same.
  writeFileSync(journal, before);
  const files = filed.map((name) => join(outbox(school), name));
  const saved = await release(school, ['--settle', ...files], {
    IMAP_URL: reporting ? '' : server.imapUrl(SCHOOL, 'a'),
    IMAP_CA: server.ca ?? '',
  });
  expect(saved.output).toContain(reporting ? ' 0 không rõ' : ' 1 không rõ');
  expect(saved.output.includes('bao-nhan')).toBe(reporting);
});

test('without a sent release or without the mailbox there is nothing to look for', async () => {
  const unsent = await settle(makeTestSchool());
  expect([unsent.code, unsent.output]).toEqual([
    2,
    expect.stringContaining('Kỳ này chưa gửi lần nào'),
  ]);
  const school = await releaseInDoubt();
  const blind = await release(school, ['--settle'], { IMAP_URL: '' });
  expect([blind.code, blind.output]).toEqual([2, expect.stringContaining('IMAP_URL=imaps://')]);
});
