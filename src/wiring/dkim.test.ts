import { generateKeyPairSync } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkDkim } from '../io/dkim-check.ts';
import { keyRecordOf, unsigned } from '../io/dkim.ts';
import { openMailbox } from '../io/mailbox.ts';
import { scratch } from '../io/test-folder.ts';
import { mails, release } from '../io/test-release.ts';
import { makeTestSchool } from '../io/test-school.ts';
import { sha256 } from './release-print.ts';

vi.setConfig({ testTimeout: 120_000 });

const pem = (type: 'rsa' | 'ed25519' = 'rsa'): string =>
  (type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ed25519')
  ).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();

const settings = (text: string, folder = scratch()) => {
  const path = join(folder, 'dkim.pem');
  writeFileSync(path, text);
  return { DKIM_DOMAIN: 'thu.example', DKIM_SELECTOR: 'hsss', DKIM_KEY: path };
};

test('what arrives is signed by the school, and the manifest names the bytes behind the signature', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const privateKey = pem();
  const env = settings(privateKey);
  await release(school, ['--send', '--to-mailbox', folder], env);
  const { name, text } = keyRecordOf({ domain: 'thu.example', selector: 'hsss', privateKey });
  for (const path of mails(folder)) {
    const [verdict] = await checkDkim(readFileSync(join(folder, path)), (asked) =>
      Promise.resolve(asked === name ? [text] : []),
    );
    expect(verdict?.result).toBe('pass');
  }
  const [manifest = ''] = globSync('manifest-*.json', { cwd: folder });
  const hashes = globSync('thu-di/**/*.eml', { cwd: folder })
    .sort()
    .map((path) => sha256(unsigned(readFileSync(join(folder, path)))));
  expect(
    readFileSync(join(folder, manifest), 'utf8').match(/"id"[^}]*?"sha256": "(\w+)"/gs),
  ).toEqual(hashes.map((hash) => expect.stringContaining(hash) as string));
});

test('a release that was signed is the same release on a machine without the key', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const strict = await openMailbox(folder, { refuses: (address) => address.startsWith('dung@') });
  await release(school, ['--send'], { ...settings(pem()), SMTP_URL: strict.url });
  await strict.close();
  rmSync(join(school.root, 'out'), { recursive: true });
  const server = await openMailbox(folder);
  const again = await release(school, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect(again).toMatchObject({ code: 0 });
  expect(mails(folder)).toHaveLength(4);
});

test.each([
  ['half of the settings', { DKIM_DOMAIN: 'thu.example' }, 'đủ ba dòng'],
  ['a key that is no RSA key', settings(pem('ed25519')), 'không phải khóa RSA'],
  ['a file that is no key', settings('không phải khóa'), 'không phải khóa RSA'],
  ['no file', { ...settings('x'), DKIM_KEY: '/khong/co.pem' }, 'Không có tệp khóa'],
])('with %s nothing is sent, and the sentence says what to do', async (_, env, sentence) => {
  const folder = scratch();
  const { code, output } = await release(makeTestSchool(), ['--send', '--to-mailbox', folder], env);
  expect([code, output.includes(sentence), mails(folder)]).toEqual([2, true, []]);
});

test('a key inside the repository is refused', async () => {
  const school = makeTestSchool();
  const { code, output } = await release(
    school,
    ['--send', '--to-mailbox', scratch()],
    settings(pem(), school.root),
  );
  expect([code, output.includes('nằm trong kho git')]).toEqual([2, true]);
});
