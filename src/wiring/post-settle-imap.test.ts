import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { imapServerOf, openImap } from '../io/imap.ts';
import { openSession, smtpServerOf } from '../io/smtp.ts';
import { arrival } from '../io/test-arrival.ts';
import { scratch } from '../io/test-folder.ts';
import { headerOf } from '../io/test-headers.ts';
import { mailServerName, startMailServer, type TestMailServer } from '../io/test-mail-server.ts';
import { runScript } from '../io/test-release.ts';
import type { TestSchool } from '../io/test-school.ts';
import { openFaultyServer } from './testing/faulty-server.ts';
import { schoolWithDebts, schoolWithSlip } from './testing/post-schools.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SCHOOL = 'truong@thu.example';
let server: TestMailServer;
let ca: string | undefined;

beforeAll(async () => {
  server = await startMailServer(scratch(), { [SCHOOL]: 'a' });
  ca = server.ca === undefined ? undefined : readFileSync(server.ca, 'utf8');
});

afterAll(() => server.stop());

/** The school's mailbox gets the first stored letter, as the server would have filed it. */
const fileFirst = async (school: TestSchool): Promise<void> => {
  const [path = ''] = globSync('out/thu-di/**/thu/0001.eml', { cwd: school.root });
  const bytes = readFileSync(join(school.root, path));
  const smtp = await openSession(smtpServerOf(server.smtpUrl(SCHOOL, 'a'), { ca }));
  await smtp.send(SCHOOL, [SCHOOL], bytes);
  smtp.close();
  const session = await openImap(imapServerOf(server.imapUrl(SCHOOL, 'a'), ca));
  await arrival(session, headerOf(bytes, 'message-id'));
  await session.close();
};

test.each([
  ['feedback', 'thang-10/lan', schoolWithSlip, 1, 2],
  ['remind', 'thang-10', schoolWithDebts, 2, 3],
] as const)(
  `%s: a letter whose answer was lost is looked for in the school's mailbox, told when it is not there, settled when it is, and sent once (máy chủ thư: ${mailServerName()})`,
  async (script, about, makeSchool, letters, inDoubt) => {
    const school = makeSchool();
    const faults = ['drop-kept' as const];
    const outgoing = await openFaultyServer({ onMessage: () => faults.shift() });
    const run = (...args: string[]) =>
      runScript(script, school, [about, '--send', ...args], {
        SMTP_URL: outgoing.url,
        IMAP_URL: server.imapUrl(SCHOOL, 'a'),
        IMAP_CA: server.ca ?? '',
      });
    const first = await run();
    expect([first.code, first.output]).toEqual([1, expect.stringContaining(`${inDoubt} không rõ`)]);
    const unseen = await run('--settle');
    expect(unseen.output).toContain('chưa thấy trong hộp thư của trường');
    expect(unseen.output).toContain(` 0 còn phải gửi, ${inDoubt} không rõ`);
    await fileFirst(school);
    const seen = await run('--settle');
    expect(seen.output).toContain(` 0 còn phải gửi, ${inDoubt - 1} không rõ`);
    expect(seen.output).not.toMatch(new RegExp(`không rõ: .*${SCHOOL}`));
    await outgoing.close();
    const taken = outgoing.accepted.map(({ id, to }) => `${id} ${to}`);
    expect(new Set(taken).size).toBe(taken.length);
    expect(new Set(outgoing.accepted.map(({ id }) => id)).size).toBe(letters);
  },
);
