import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { scratch } from './test-folder.ts';

/** A time-stamp authority on this machine: a certificate authority and its signer made by openssl, and an HTTP server that answers with `openssl ts -reply`. */
export interface TestAuthority {
  readonly url: string;
  /** The certificate that everything leads back to. */
  readonly ca: string;
  readonly folder: string;
  /** How often it was asked. */
  asked(): number;
  close(): Promise<void>;
}

/** Runs openssl; a machine without it fails the test in a sentence. */
export const openssl = (...args: string[]): string => {
  try {
    return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error('Máy chưa có openssl. Gõ: apt-get install openssl', { cause: error });
    throw error;
  }
};

/** Starts an authority. */
export const startAuthority = async (): Promise<TestAuthority> => {
  const folder = makeCertificates();
  let count = 0;
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      count += 1;
      const file = join(folder, `${count}.tsq`);
      writeFileSync(file, bytes);
      openssl(
        'ts',
        '-reply',
        '-config',
        join(folder, 'tsa.cnf'),
        '-queryfile',
        file,
        '-out',
        `${file}.tsr`,
      );
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(readFileSync(`${file}.tsr`));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: join(folder, 'ca.pem'),
    folder,
    asked: () => count,
    close: () => new Promise((done) => server.close(() => done())),
  };
};

const makeCertificates = (): string => {
  const folder = scratch();
  const at = (name: string): string => join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('tsa.cnf'), configuration(folder));
  writeFileSync(at('ext.cnf'), 'extendedKeyUsage=critical,timeStamping\n');
  const key = ['-newkey', 'rsa:2048', '-nodes', '-days', '30'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
    '-subj',
    '/CN=Goc thu',
  );
  openssl(
    'req',
    ...key.slice(0, 3),
    '-keyout',
    at('tsa.key'),
    '-out',
    at('tsa.csr'),
    '-subj',
    '/O=Thu/CN=TSA thu',
  );
  openssl(
    'x509',
    '-req',
    '-in',
    at('tsa.csr'),
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    at('ext.cnf'),
    '-out',
    at('tsa.pem'),
  );
  return folder;
};

const configuration = (folder: string): string => `[tsa]
default_tsa = it
[it]
serial = ${join(folder, 'serial')}
signer_cert = ${join(folder, 'tsa.pem')}
certs = ${join(folder, 'ca.pem')}
signer_key = ${join(folder, 'tsa.key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;
