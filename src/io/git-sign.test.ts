import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { signatureOf, signingOf } from './git-sign.ts';
import { readTag, writeTag } from './git-write.ts';
import { requireRepository } from './git.ts';
import { makeSshKey, makeGpgKey, stopGpg } from './test-keys.ts';
import { scratch } from './test-folder.ts';
import { makeTestSchool, type TestSchool } from './test-school.ts';

afterAll(stopGpg);

const NAME = 'kiem-tra/2026-2027/thang-10';

/** A tag signed as the repository is told, and what is said of it. */
const signed = async (school: TestSchool) => {
  const repository = await requireRepository(school.content);
  const commit = school.git('rev-parse', 'HEAD').trim();
  const signing = await signingOf(repository);
  const date = '@1793586600 +0700';
  await writeTag(repository, { name: NAME, commit, message: 'Kỳ một\n', date, signing });
  return { repository, judge: async () => judge(school) };
};

const judge = async (school: TestSchool) => {
  const repository = await requireRepository(school.content);
  return signatureOf(repository, NAME, (await readTag(repository, NAME))?.signed);
};

/** The same tag over another text. */
const spoil = (school: TestSchool): void => {
  const text = school.git('cat-file', 'tag', NAME).replace('Kỳ một', 'Kỳ hai');
  const id = execFileSync('git', ['mktag'], { cwd: school.root, input: text, encoding: 'utf8' });
  school.git('update-ref', `refs/tags/${NAME}`, id.trim());
};

test('a tag signed by SSH is good for whom the school names, keeps its date, and bad when its text changes', async () => {
  const school = makeTestSchool();
  const key = makeSshKey('khoa');
  school.git('config', 'gpg.format', 'ssh');
  school.git('config', 'user.signingkey', key.path);
  const { repository } = await signed(school);
  expect((await readTag(repository, NAME))?.tagged).toBe('2026-11-02T09:30:00+07:00');
  expect(await judge(school)).toMatchObject({ is: 'unchecked' });
  school.write('nguoi-ky.txt', `khoa@thu.example namespaces="git" ${key.line}\n`);
  expect(await judge(school)).toEqual({
    is: 'good',
    by: expect.stringMatching(/^khoa@thu\.example \(ED25519 key SHA256:/) as unknown,
  });
  school.write('nguoi-ky.txt', `khoa@thu.example namespaces="git" ${makeSshKey('la').line}\n`);
  expect((await judge(school)).is).toBe('stranger');
  school.write('nguoi-ky.txt', `khoa@thu.example namespaces="git" ${key.line}\n`);
  spoil(school);
  expect((await judge(school)).is).toBe('bad');
});

test('a signer who may no longer sign on the day of the tag is none', async () => {
  const school = makeTestSchool();
  const key = makeSshKey('khoa');
  school.git('config', 'gpg.format', 'ssh');
  school.git('config', 'user.signingkey', key.path);
  await signed(school);
  const until = (day: string) =>
    school.write('nguoi-ky.txt', `khoa@thu.example valid-before="${day}" ${key.line}\n`);
  until('20261231');
  expect((await judge(school)).is).toBe('good');
  until('20261001');
  expect((await judge(school)).is).not.toBe('good');
});

test('the signers that git is told of stand above those of the school', async () => {
  const school = makeTestSchool();
  const key = makeSshKey('khoa');
  school.git('config', 'gpg.format', 'ssh');
  school.git('config', 'user.signingkey', key.path);
  await signed(school);
  school.write('nguoi-ky.txt', `khoa@thu.example ${key.line}\n`);
  const own = join(scratch(), 'signers');
  writeFileSync(own, `ai-do@thu.example ${key.line}\n`);
  school.git('config', 'gpg.ssh.allowedSignersFile', own);
  expect(await judge(school)).toMatchObject({
    is: 'good',
    by: expect.stringContaining('ai-do@') as unknown,
  });
});

test('a tag signed by OpenPGP is judged by the keys of the school alone, or else of this machine', async () => {
  const school = makeTestSchool();
  const key = makeGpgKey('Hộp thư nhà trường <truong@thu.example>');
  vi.stubEnv('GNUPGHOME', key.home);
  school.git('config', 'user.signingkey', key.fingerprint);
  await signed(school);
  const good = { is: 'good', by: `Hộp thư nhà trường <truong@thu.example> (${key.fingerprint})` };
  expect(await judge(school)).toEqual(good);
  school.write('nguoi-ky.asc', key.armored);
  vi.stubEnv('GNUPGHOME', scratch());
  expect(await judge(school)).toEqual(good);
  school.write('nguoi-ky.asc', makeGpgKey('Ai đó <ai@thu.example>').armored);
  expect((await judge(school)).is).toBe('stranger');
  school.write('nguoi-ky.asc', key.armored);
  spoil(school);
  expect((await judge(school)).is).toBe('bad');
  vi.unstubAllEnvs();
});

test('without a key nothing is signed', async () => {
  const school = makeTestSchool();
  await signed(school);
  expect(await judge(school)).toEqual({ is: 'none' });
  expect(readFileSync(join(school.root, '.git/config'), 'utf8')).not.toContain('signingkey');
});

test('a tag without a signature misses one where a signer of that day stood among the records', async () => {
  const school = makeTestSchool();
  const judgedWith = async (signers: string): Promise<unknown> => {
    school.write('nguoi-ky.txt', signers);
    school.commit('2026-11-02T08:30:00+07:00');
    await signed(school);
    const found = await judge(school);
    school.git('tag', '--delete', NAME);
    return found;
  };
  const line = makeSshKey('khoa').line;
  expect(await judgedWith(`khoa@thu.example ${line}\n`)).toEqual({
    is: 'missing',
    by: 'nguoi-ky.txt',
  });
  for (const nobody of ['# chưa có ai\n\n', `khoa@thu.example valid-before="20261101" ${line}\n`])
    expect(await judgedWith(nobody)).toEqual({ is: 'none' });
});
