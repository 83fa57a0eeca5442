import { generateKeyPairSync } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkDkim } from '../io/dkim-check.ts';
import { keyRecordOf, unsigned } from '../io/dkim.ts';
import { openMailbox } from '../io/mailbox.ts';
import { startDns, type TestDns } from '../io/test-dns.ts';
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

const OWN = pem();
const nameAndText = (privateKey: string) =>
  keyRecordOf({ domain: 'thu.example', selector: 'hsss', privateKey });
const record = nameAndText(OWN);
let dns: TestDns;

beforeAll(async () => {
  dns = await startDns({ [record.name]: record.text });
});

afterAll(() => dns.close());

const settings = (text: string, folder = scratch()) => {
  const path = join(folder, 'dkim.pem');
  writeFileSync(path, text);
  const own = { DKIM_DOMAIN: 'thu.example', DKIM_SELECTOR: 'hsss', DKIM_KEY: path };
  return { ...own, DNS_SERVER: dns.address };
};

test('what arrives is signed by the school, and the manifest names the bytes behind the signature', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const { output } = await release(school, ['--send', '--to-mailbox', folder], settings(OWN));
  expect(output).not.toContain('DKIM');
  const { name, text } = record;
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
  await release(school, ['--send'], { ...settings(OWN), SMTP_URL: strict.url });
  await strict.close();
  rmSync(join(school.root, 'out'), { recursive: true });
  const server = await openMailbox(folder);
  const again = await release(school, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect(again).toMatchObject({ code: 0 });
  expect(mails(folder)).toHaveLength(4);
});

test.each([
  ['half of the settings', () => ({ DKIM_DOMAIN: 'thu.example' }), 'đủ ba dòng'],
  ['an Ed25519 key', () => settings(pem('ed25519')), 'là khóa Ed25519'],
  ['a file that is no key', () => settings('không phải khóa'), 'không phải khóa RSA'],
  ['no file', () => ({ ...settings('x'), DKIM_KEY: '/khong/co.pem' }), 'Không có tệp khóa'],
])('with %s nothing is sent, and the sentence says what to do', async (_, env, sentence) => {
  const folder = scratch();
  const args = ['--send', '--to-mailbox', folder];
  const { code, output } = await release(makeTestSchool(), args, env());
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

/** A real sending with these settings: how it ended, and how many letters arrived. */
const sent = async (env: Readonly<Record<string, string>>) => {
  const [school, folder] = [makeTestSchool(), scratch()];
  const server = await openMailbox(folder);
  const { code, output } = await release(school, ['--send'], { ...env, SMTP_URL: server.url });
  await server.close();
  return { code, output, letters: mails(folder).length, tags: school.git('tag', '--list') };
};

test.each([
  ['holds another key', () => settings(pem()), 'không phải của tệp khóa này'],
  ['has none', () => ({ ...settings(OWN), DKIM_SELECTOR: 'khac' }), 'chưa có bản ghi khóa nào'],
])(
  'where the DNS %s nothing is tagged or sent, and the record to publish is told',
  async (_, env, why) => {
    const { code, output, letters, tags } = await sent(env());
    expect([code, letters, tags]).toEqual([2, 0, '']);
    expect(output).toContain(why);
    expect(output).toMatch(/._domainkey\.thu\.example.*\n {2}v=DKIM1;k=rsa;p=/s);
  },
);

test('where no DNS answers, letters go out signed, and that nobody was asked is told', async () => {
  const gone = await startDns({});
  await gone.close();
  const { code, output, letters } = await sent({ ...settings(OWN), DNS_SERVER: gone.address });
  expect([code, letters]).toEqual([0, 4]);
  expect(output).toContain('Chưa hỏi được DNS về bản ghi hsss._domainkey.thu.example');
});

test('a rehearsal goes on with a key that the DNS does not know, and tells it', async () => {
  const folder = scratch();
  const args = ['--send', '--to-mailbox', folder];
  const { code, output } = await release(makeTestSchool(), args, settings(pem()));
  expect([code, mails(folder).length]).toEqual([0, 4]);
  expect(output).toContain('không phải của tệp khóa này');
});
