import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { authorityOf } from './authority.ts';

test.each(['SMTP_CA', 'IMAP_CA', 'TSA_CA'])(
  '%s names a file of certificates; another file, or none, is told with what to do',
  (name) => {
    const path = join(scratch(), 'goc.pem');
    vi.stubEnv(name, path);
    expect(() => authorityOf(name)).toThrow(
      `${name} trong tệp .env chỉ tới "${path}", nơi không có`,
    );
    writeFileSync(path, 'không phải');
    expect(() => authorityOf(name)).toThrow('không phải một tệp chứng thư dạng PEM');
    const pem = '-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n';
    writeFileSync(path, pem);
    expect(authorityOf(name)).toBe(pem);
    vi.stubEnv(name, '');
    expect(authorityOf(name)).toBeUndefined();
  },
);
