import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verdictOf } from '../core/evidence.ts';
import { parseLedger } from '../core/ledger.ts';
import type { Manifest } from '../core/manifest.ts';
import { imapServerOf, openImap } from '../io/imap.ts';
import { openSession, smtpServerOf } from '../io/smtp.ts';
import { arrival } from '../io/test-arrival.ts';
import { scratch } from '../io/test-folder.ts';
import { mailServerName, startMailServer, type TestMailServer } from '../io/test-mail-server.ts';
import { openSchool } from './open-school.ts';
import { makeSampleRepository } from './sample-repository.ts';
import { verifyAll } from './verify.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const PASSWORD = 'Mật-khẩu/1@thư';
const SCHOOL = 'truong@bensen.example';
let server: TestMailServer;
let root: string;
let people: readonly string[];

/** A copy of the sample school, whose people all have a mailbox on one server. */
beforeAll(async () => {
  root = scratch();
  await makeSampleRepository('content', root);
  for (const [name, value] of [
    ['user.name', 'Võ Minh Khoa'],
    ['user.email', 'vo-minh-khoa@bensen.example'],
  ] as const)
    execFileSync('git', ['-C', root, 'config', name, value]);
  const [year] = [...openSchool(join(root, 'content')).school.years.values()];
  people = (year?.staff.nhan_su ?? []).map(({ email }) => email);
  const passwords = Object.fromEntries([SCHOOL, ...people].map((who) => [who, PASSWORD]));
  server = await startMailServer(scratch(), passwords);
});

afterAll(() => server.stop());

/** Runs a command as the officer does. */
const run = async (script: string, ...args: string[]): Promise<Ended> => {
  const child = spawn(process.execPath, [resolve(`scripts/${script}.ts`), ...args], {
    cwd: root,
    env: {
      ...process.env,
      SMTP_URL: server.smtpUrl(SCHOOL, PASSWORD),
      IMAP_URL: server.imapUrl(SCHOOL, PASSWORD),
      IMAP_CA: server.ca ?? '',
      SMTP_CA: server.ca ?? '',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

const sentManifest = (): Manifest => {
  const path = join(root, 'content/2026-2027/kiem-tra/thang-10.gui.json');
  const ledger = parseLedger(readFileSync(path, 'utf8'));
  if (!ledger) throw new Error('không có sổ gửi');
  return ledger.manifest;
};

/** Reads messages back over IMAP into a folder. */
const readBack = async (address: string, ids: readonly string[]): Promise<string> => {
  const ca = server.ca === undefined ? undefined : readFileSync(server.ca, 'utf8');
  const session = await openImap(imapServerOf(server.imapUrl(address, PASSWORD), ca));
  const folder = join(scratch(), address);
  mkdirSync(folder);
  for (const [index, id] of ids.entries()) {
    writeFileSync(join(folder, `${index}.eml`), (await arrival(session, id)).bytes);
  }
  await session.close();
  return folder;
};

test(`a release sent over TLS with a password arrives, is read back over IMAP, and verifies (máy chủ thư: ${mailServerName()})`, async () => {
  const { code, output } = await run('release', 'thang-10', '--send');
  expect({ code, output }).toMatchObject({
    code: 0,
    output: expect.stringContaining(' 0 còn phải gửi, 0 không rõ') as string,
  });
  const { messages } = sentManifest();
  expect(messages.length).toBeGreaterThan(5);
  const folders = [
    await readBack(
      SCHOOL,
      messages.map(({ id }) => id),
    ),
  ];
  for (const person of people) {
    const theirs = messages.filter(({ to }) => to.includes(person));
    if (theirs.length > 0)
      folders.push(
        await readBack(
          person,
          theirs.map(({ id }) => id),
        ),
      );
  }
  const evidence = await verifyAll(folders, join(root, 'content'));
  expect(evidence).toHaveLength(2 * messages.length);
  expect(evidence.filter((one) => verdictOf(one) !== 'proven')).toEqual([]);
});

test(`the letters are read back from the school's mailbox by one command, kept whole, and proven (máy chủ thư: ${mailServerName()})`, async () => {
  const { messages } = sentManifest();
  const { code, output } = await run('verify', '--mailbox');
  expect({ code, output }).toMatchObject({ code: 0 });
  const kept = join(root, 'out/hop-thu-truong/2026-2027/thang-10');
  expect(readdirSync(kept)).toHaveLength(messages.length);
  const away = await run('verify', '--mailbox', 'thang-12');
  expect([away.code, away.output]).toEqual([2, expect.stringContaining('"thang-12"')]);
});

test(`a wrong password is told apart, by the sending server and by the mailbox (máy chủ thư: ${mailServerName()})`, async () => {
  const ca = server.ca === undefined ? undefined : readFileSync(server.ca, 'utf8');
  const wrong = imapServerOf(server.imapUrl(SCHOOL, 'sai'), ca);
  await expect(openImap(wrong)).rejects.toThrow('không nhận tên đăng nhập hoặc mật khẩu');
});

test('a certificate of nobody known is not trusted, and the password not told', async () => {
  const unknown = imapServerOf(server.imapUrl(SCHOOL, PASSWORD));
  if (server.ca) await expect(openImap(unknown)).rejects.toThrow('IMAP_CA=');
  expect(smtpServerOf(server.smtpUrl(SCHOOL, PASSWORD)).auth?.pass).toBe(PASSWORD);
  if (server.ca)
    await expect(openSession(smtpServerOf(server.smtpUrl(SCHOOL, PASSWORD)))).rejects.toThrow(
      '127.0.0.1',
    );
});
