import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyRecordProblem } from './dkim-record.ts';

const pem = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

const key = pem();

const p = (type: 'spki' | 'pkcs1' = 'spki', of = key): string =>
  createPublicKey(of).export({ type, format: 'der' }).toString('base64');

test('a record with the key is right, in either form, with spaces and with what else belongs there', () => {
  for (const text of [
    `v=DKIM1;k=rsa;p=${p()}`,
    `p=${p('pkcs1')}`,
    `v=DKIM1; h=sha1:sha256; s=email; t=y; n=ghi chú; p=${p().replace(/(.{60})/g, '$1 ')};`,
  ])
    expect(keyRecordProblem(['google-site-verification=x', text], key)).toBeUndefined();
});

test.each([
  ['no record', [], 'chưa có bản ghi khóa nào'],
  ['another text alone', ['v=spf1 -all'], 'chưa có bản ghi khóa nào'],
  ['another key', [`v=DKIM1;p=${p('spki', pem())}`], 'không phải của tệp khóa này'],
  ['a key taken back', ['v=DKIM1;k=rsa;p='], 'đã bị thu hồi'],
  ['two records', [`p=${p()}`, `p=${p()}`], 'có 2 bản ghi khóa'],
  ['a record of Ed25519', [`v=DKIM1;k=ed25519;p=${p()}`], 'là khóa ed25519'],
  ['another version', [`v=DKIM2;p=${p()}`], 'v=DKIM2'],
  ['another hash', [`h=sha1;p=${p()}`], 'h=sha1'],
  ['another service', [`s=xmpp;p=${p()}`], 's=xmpp'],
])('%s is told', (_, texts, why) => {
  expect(keyRecordProblem(texts, key)).toContain(why);
});
