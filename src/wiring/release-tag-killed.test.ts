import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openMailbox } from '../io/mailbox.ts';
import { scratch } from '../io/test-folder.ts';
import { makeSshKey } from '../io/test-keys.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { runRelease, type ChildEnd } from './testing/release-child.ts';
import { verifyAll } from './verify.ts';

vi.setConfig({ testTimeout: 120_000 });

const TAG = 'kiem-tra/2026-2027/thang-10';
const DATE = '2026-11-02T09:30:00+07:00';

/** A school that signs, whose release was struck dead when it began to check the signature that it had just made. */
const killedWhileChecking = async (signer: 'known' | 'stranger'): Promise<TestSchool> => {
  const school = makeTestSchool();
  const key = makeSshKey('khoa');
  const listed = signer === 'known' ? key : makeSshKey('khac');
  school.write('nguoi-ky.txt', `khoa@thu.example namespaces="git" ${listed.line}\n`);
  school.write('../.gitignore', 'out/\n');
  school.commit('2026-11-02T08:30:00+07:00');
  school.git('config', 'gpg.format', 'ssh');
  school.git('config', 'user.signingkey', key.path);
  const program = join(scratch(), 'ky');
  writeFileSync(
    program,
    '#!/bin/sh\ncase "$*" in *"-Y sign"*) exec ssh-keygen "$@" ;; *) kill -9 0 ;; esac\n',
  );
  chmodSync(program, 0o755);
  school.git('config', 'gpg.ssh.program', program);
  const { end, mails } = await send(school);
  expect([end.code, mails, school.git('tag', '--list').trim()]).toEqual([null, 0, TAG]);
  school.git('config', '--unset', 'gpg.ssh.program');
  return school;
};

const send = async (
  { root }: TestSchool,
  args: readonly string[] = [],
): Promise<{ readonly end: ChildEnd; readonly mails: number }> => {
  const box = scratch();
  const server = await openMailbox(box);
  const env = { SMTP_URL: server.url, GIT_COMMITTER_DATE: DATE };
  const end = await runRelease({ root, env, args });
  await server.close();
  return { end, mails: readdirSync(box).length };
};

const said = async ({ content }: TestSchool): Promise<string[]> => {
  const [evidence] = await verifyAll([TAG], content);
  return (evidence?.statements ?? [])
    .filter(({ code }) => code.startsWith('tag-'))
    .map(({ verdict, code }) => `${verdict} ${code}`);
};

/** The same tag with its signature cut off, as a run without a key would have made it. */
const unsign = (school: TestSchool): void => {
  const text = school.git('cat-file', 'tag', TAG).replace(/-----BEGIN SSH SIGNATURE.*$/s, '');
  const id = execFileSync('git', ['mktag'], { cwd: school.root, input: text, encoding: 'utf8' });
  school.git('update-ref', `refs/tags/${TAG}`, id.trim());
};

test('a run killed between signing and checking is checked by the next, which sends when the signature holds', async () => {
  const school = await killedWhileChecking('known');
  const { end, mails } = await send(school);
  expect([end.code, mails > 0]).toEqual([0, true]);
  expect(await said(school)).toEqual(['yes tag-names-manifest', 'yes tag-signed']);
});

test('a signature by somebody else is told by the next run and by verify, and nothing is sent until the tag is gone', async () => {
  const school = await killedWhileChecking('stranger');
  const { end, mails } = await send(school);
  expect([end.code, mails]).toEqual([2, 0]);
  expect(end.output).toMatch(
    /không có trong danh sách người ký.*Chưa thư nào được gửi.*git tag -d kiem-tra\/2026-2027\/thang-10/s,
  );
  expect(await said(school)).toEqual(['yes tag-names-manifest', 'unknown tag-signature-unknown']);
  school.git('tag', '--delete', TAG);
  const again = await send(school);
  expect([again.end.code, again.mails]).toEqual([2, 0]);
  expect(school.git('tag', '--list')).toBe('');
});

test('an unsigned tag of a school that signs is told by the next run and by verify, and nothing is sent under it', async () => {
  const school = await killedWhileChecking('known');
  unsign(school);
  const { end, mails } = await send(school);
  expect([end.code, mails]).toEqual([2, 0]);
  expect(end.output).toContain(
    'thẻ không có chữ ký, dù hồ sơ của thẻ có tệp người ký nguoi-ky.txt',
  );
  expect(await said(school)).toEqual(['yes tag-names-manifest', 'unknown tag-unsigned']);
});

test('a school that signs makes no unsigned tag', async () => {
  const school = await killedWhileChecking('known');
  school.git('tag', '--delete', TAG);
  school.git('config', '--unset', 'user.signingkey');
  const { end, mails } = await send(school);
  expect([end.code, mails, school.git('tag', '--list')]).toEqual([2, 0, '']);
  expect(end.output).toContain('đã bỏ thẻ và chưa gửi gì: thẻ không có chữ ký');
});
