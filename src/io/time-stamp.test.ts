import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { granted, openssl, startAuthority } from './test-authority.ts';
import { scratch } from './test-folder.ts';
import { checkStamp, stampedHash, stampRequest } from './time-stamp.ts';
import { askAuthority } from './tsa.ts';

const data = Buffer.from('{"bản kê": 1}\n');

test('a stamp is granted, checked, and stands before plain openssl', async () => {
  const authority = await startAuthority();
  const request = stampRequest(data);
  const bytes = await askAuthority(authority.url, request.bytes);
  await authority.close();
  const authorities = readFileSync(authority.ca, 'utf8');
  const { nonce } = request;
  expect(await checkStamp(bytes, data, { nonce, authorities })).toMatchObject({
    is: 'good',
    by: 'TSA thu',
    trusted: true,
    at: expect.stringMatching(/^20\d\d-/) as unknown,
  });
  expect(await checkStamp(bytes, data, {})).toMatchObject({ is: 'good', trusted: false });
  const folder = scratch();
  const [file, stamp] = [join(folder, 'manifest.json'), join(folder, 'manifest.json.tsr')];
  writeFileSync(file, data);
  writeFileSync(stamp, bytes);
  expect(openssl('ts', '-verify', '-data', file, '-in', stamp, '-CAfile', authority.ca)).toContain(
    'Verification: OK',
  );
});

test('a stamp of another text, with another nonce, from another authority or with a changed byte is wrong', async () => {
  const authority = await startAuthority();
  const other = await startAuthority();
  const request = stampRequest(data);
  const bytes = await askAuthority(authority.url, request.bytes);
  await Promise.all([authority.close(), other.close()]);
  const changed = Buffer.from(bytes);
  changed[changed.length - 10] = (changed.at(-10) ?? 0) ^ 1;
  const whys = [
    await checkStamp(bytes, Buffer.from('khác'), {}),
    await checkStamp(bytes, data, { nonce: '0123' }),
    await checkStamp(bytes, data, { authorities: readFileSync(other.ca, 'utf8') }),
    await checkStamp(changed, data, {}),
    await checkStamp(Buffer.from('rác'), data, {}),
  ].map((verdict) => (verdict.is === 'bad' ? verdict.why : 'đúng'));
  expect(whys).toEqual([
    expect.stringContaining('sha256 không khớp'),
    expect.stringContaining('nonce không khớp'),
    expect.stringContaining('không xác nhận được chữ ký'),
    expect.stringMatching(/chữ ký/),
    expect.stringContaining('không đọc được'),
  ]);
  expect(stampedHash(Buffer.from('rác'))).toBeUndefined();
});

test('a stamp signed by a certificate that is not for time-stamping is wrong, though its signature is right', async () => {
  const authority = await startAuthority();
  const bytes = await askAuthority(authority.url, stampRequest(data).bytes);
  await authority.close();
  const at = (name: string): string => join(authority.folder, name);
  writeFileSync(at('a.tsr'), bytes);
  openssl('ts', '-reply', '-in', at('a.tsr'), '-token_out', '-out', at('a.tok'));
  openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', at('a.tok'), '-out', at('a.tst'));
  const signer = ['-signer', at('ca.pem'), '-inkey', at('ca.key')];
  const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4'];
  openssl(
    ...['cms', '-sign', '-binary', '-nodetach', '-md', 'sha256', ...type, ...signer],
    ...['-in', at('a.tst'), '-outform', 'DER', '-out', at('b.tok')],
  );
  const forged = granted(readFileSync(at('b.tok')));
  expect(
    await checkStamp(forged, data, { authorities: readFileSync(authority.ca, 'utf8') }),
  ).toEqual({
    is: 'bad',
    why: expect.stringContaining('thiếu extKeyUsage timeStamping') as unknown,
  });
});
