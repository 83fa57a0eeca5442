import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { keyRecordOf, signMessage } from '../io/dkim.ts';
import { startDns } from '../io/test-dns.ts';
import { scratch } from '../io/test-folder.ts';
import { dkimStatements } from '../steps/verify-dkim.ts';
import { dkimOf } from './verify-dkim.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const MAIL = Buffer.from(
  'From: a@thu.example\r\nTo: b@thu.example\r\nSubject: x\r\nDate: Mon, 02 Nov 2026 09:30:00 +0700\r\nMessage-ID: <x@thu.example>\r\n\r\nxin chào\r\n',
);

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const key = { domain: 'thu.example', selector: 's1', privateKey };

const letter = (bytes: Uint8Array): string => {
  const file = join(scratch(), 'thu.eml');
  writeFileSync(file, bytes);
  return file;
};

const said = async (file: string, isListed = true): Promise<string[]> =>
  dkimStatements(await dkimOf(file, readFileSync(file)), isListed).map(
    ({ verdict, code, text }) => `${verdict} ${code}: ${text}`,
  );

test('a signature is checked with the key of the DNS, which is kept and used when the DNS has it no more', async () => {
  const { name, text } = keyRecordOf(key);
  const file = letter(await signMessage(MAIL, key));
  const [dns, empty] = [await startDns({ [name]: text }), await startDns({})];
  vi.stubEnv('DNS_SERVER', dns.address);
  expect(await said(file)).toEqual([
    expect.stringMatching(/^yes dkim-good: .*thu\.example đúng.*vừa lấy từ DNS/),
  ]);
  expect(JSON.parse(readFileSync(`${file}.dkim.json`, 'utf8'))).toMatchObject({
    type: 'hsss/dkim-keys@1',
    keys: [{ name, text }],
  });
  vi.stubEnv('DNS_SERVER', empty.address);
  expect(await said(file)).toEqual([
    expect.stringMatching(/^yes dkim-good: .*khóa đã giữ cạnh thư từ/),
  ]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Subject: x', 'Subject: y'));
  expect(await said(file)).toEqual([
    expect.stringMatching(/^fact dkim-bad: .*KHÔNG khớp \(khóa đã giữ/),
  ]);
  expect(await said(file, false)).toEqual([expect.stringMatching(/^unknown dkim-bad/)]);
  rmSync(`${file}.dkim.json`);
  expect(await said(file)).toEqual([expect.stringMatching(/^fact dkim-unchecked: /)]);
  await Promise.all([dns.close(), empty.close()]);
});

test('the key of a signature that does not hold is not kept, and a letter without one is told in a sentence', async () => {
  const { name, text } = keyRecordOf(key);
  const dns = await startDns({ [name]: text });
  vi.stubEnv('DNS_SERVER', dns.address);
  const signed = Buffer.from(await signMessage(MAIL, key)).toString('utf8');
  const other = letter(Buffer.from(signed.replace('xin chào', 'xin chao')));
  expect(await said(other)).toEqual([expect.stringMatching(/^fact dkim-bad: .*thân thư khác/)]);
  const changed = letter(Buffer.from(signed.replace('Subject: x', 'Subject: y')));
  expect(await said(changed)).toEqual([expect.stringMatching(/^fact dkim-bad: .*vừa lấy từ DNS/)]);
  expect(existsSync(`${changed}.dkim.json`)).toBe(false);
  expect(await said(letter(MAIL))).toEqual([
    'fact dkim-none: Thư không có chữ ký DKIM của máy chủ thư nào.',
  ]);
  await dns.close();
});
