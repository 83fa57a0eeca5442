import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkDkim } from './dkim-check.ts';
import { keyRecordOf, signMessage, unsigned } from './dkim.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = {
  domain: 'thu.example',
  selector: 'hsss',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const record = keyRecordOf(key);
const dns = (name: string) => Promise.resolve(name === record.name ? [record.text] : []);

const message = Buffer.from(
  [
    'From: =?UTF-8?B?TMOibg==?= <truong@thu.example>',
    'To: dung@thu.example',
    'Subject: thu',
    'Message-ID: <a@thu.example>',
    'Date: Mon, 02 Nov 2026 02:30:00 +0000',
    '',
    '.dòng đầu  có hai dấu cách ',
    ...Array.from({ length: 5000 }, (_, line) => `Dòng ${line}`),
    '',
  ].join('\r\n'),
);

test("a signed message proves its domain with the key's record, by another program than the signer", async () => {
  expect(await checkDkim(await signMessage(message, key), dns)).toEqual([
    { domain: 'thu.example', selector: 'hsss', result: 'pass', reason: '', record: record.text },
  ]);
});

test('the signature is one header in front of the very same bytes, the same at any time', async () => {
  const signed = Buffer.from(await signMessage(message, key));
  expect(signed.toString('latin1')).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;/);
  expect(Buffer.from(unsigned(signed))).toEqual(message);
  expect(Buffer.from(unsigned(message))).toEqual(message);
  expect(await signMessage(message, key)).toEqual(signed);
});

test('a changed letter, a changed recipient and another key are told', async () => {
  const signed = Buffer.from(await signMessage(message, key)).toString('latin1');
  const resultOf = async (text: string, records = dns) =>
    (await checkDkim(Buffer.from(text, 'latin1'), records)).map(({ result }) => result);
  expect(await resultOf(signed)).toEqual(['pass']);
  expect(await resultOf(signed.replace('ng 77\r', 'ng 78\r'))).toEqual(['neutral']);
  expect(await resultOf(signed.replace('To: dung@', 'To: dong@'))).toEqual(['fail']);
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const p = other.export({ type: 'spki', format: 'der' }).toString('base64');
  expect(await resultOf(signed, () => Promise.resolve([`v=DKIM1; p=${p}`]))).toEqual(['fail']);
  expect(await resultOf(signed, () => Promise.resolve([]))).toEqual(['neutral']);
});

test('a message without a signature has no verdict', async () => {
  expect(await checkDkim(message, dns)).toEqual([]);
});
