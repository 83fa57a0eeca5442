import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { verdictOf } from '../core/evidence.ts';
import { openMailbox } from '../io/mailbox.ts';
import { scratch } from '../io/test-folder.ts';
import { makeSshKey } from '../io/test-keys.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { sendTo } from './testing/sent-release.ts';
import { verifyAll } from './verify.ts';

const TAG = 'kiem-tra/2026-2027/thang-10';

/** Sends for real, over SMTP on this machine; gives the mailboxes. */
const send = async (school: TestSchool): Promise<string> => {
  const box = scratch();
  const server = await openMailbox(box);
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T09:30:00+07:00');
  try {
    await sendTo(school, { out: scratch() });
    return box;
  } finally {
    vi.unstubAllEnvs();
    await server.close();
  }
};

test('a release of a school with a key is tagged and signed, and verify names the signer', async () => {
  const school = makeTestSchool();
  const key = makeSshKey('khoa');
  school.write('nguoi-ky.txt', `khoa@thu.example namespaces="git" ${key.line}\n`);
  school.commit('2026-11-02T08:30:00+07:00');
  school.git('config', 'gpg.format', 'ssh');
  school.git('config', 'user.signingkey', key.path);
  await send(school);
  const [evidence] = await verifyAll([TAG], school.content);
  expect(evidence && verdictOf(evidence)).toBe('proven');
  expect(evidence?.statements).toContainEqual({
    verdict: 'yes',
    code: 'tag-signed',
    text: expect.stringMatching(
      /có chữ ký của khoa@thu\.example \(ED25519 key .+\), hợp lệ/,
    ) as unknown,
  });
});

test('a signature that the school’s signers do not bear out stops the release: no tag, no mail', async () => {
  const school = makeTestSchool();
  school.write('nguoi-ky.txt', `khoa@thu.example ${makeSshKey('cu').line}\n`);
  school.commit('2026-11-02T08:30:00+07:00');
  vi.stubEnv('SIGNING_KEY', makeSshKey('moi').path);
  const box = scratch();
  const server = await openMailbox(box);
  vi.stubEnv('SMTP_URL', server.url);
  const sending = sendTo(school, { out: scratch() });
  await expect(sending).rejects.toThrow(/không có trong danh sách người ký.*nguoi-ky\.txt/s);
  vi.unstubAllEnvs();
  await server.close();
  expect(school.git('tag', '--list')).toBe('');
  expect(readdirSync(box)).toEqual([]);
});
