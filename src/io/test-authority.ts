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

/** Starts an authority; with a time, its clock stands still there. */
export const startAuthority = async (clock?: Date): Promise<TestAuthority> => {
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
      response.end(clock ? atTime(folder, `${file}.tsr`, clock) : readFileSync(`${file}.tsr`));
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

/** The same answer with another time in it, signed again. */
const atTime = (folder: string, file: string, clock: Date): Uint8Array => {
  const at = (ending: string): string => `${file}.${ending}`;
  openssl('ts', '-reply', '-in', file, '-token_out', '-out', at('tok'));
  openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', at('tok'), '-out', at('tst'));
  const digits = `${clock.toISOString().replace(/[-:T]|\..*/g, '')}Z`;
  const info = readFileSync(at('tst'))
    .toString('latin1')
    .replace(/20\d{12}Z/, digits);
  writeFileSync(at('tst'), Buffer.from(info, 'latin1'));
  const type = ['-cades', '-binary', '-nodetach', '-md', 'sha256', '-econtent_type', STAMP_INFO];
  const signer = ['-signer', join(folder, 'tsa.pem'), '-inkey', join(folder, 'tsa.key')];
  const chain = ['-certfile', join(folder, 'ca.pem')];
  const files = ['-in', at('tst'), '-outform', 'DER', '-out', at('tok')];
  openssl('cms', '-sign', ...type, ...signer, ...chain, ...files);
  return granted(readFileSync(at('tok')));
};

const STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

/** The answer "granted" with a token of 256 to 65,000 bytes. */
export const granted = (token: Uint8Array): Uint8Array => {
  const content = Buffer.concat([Buffer.from([0x30, 0x03, 0x02, 0x01, 0x00]), token]);
  const head = Buffer.from([0x30, 0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([head, content]);
};

const makeCertificates = (): string => {
  const folder = scratch();
  const at = (name: string): string => join(folder, name);
  mkdirSync(folder, { recursive: true });
  for (const name of ['serial', 'number']) writeFileSync(at(name), '01\n');
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('tsa.cnf'), configuration(folder));
  writeFileSync(at('ca.ext'), 'basicConstraints=critical,CA:TRUE\n');
  writeFileSync(at('tsa.ext'), 'extendedKeyUsage=critical,timeStamping\n');
  certify(folder, 'ca', '/CN=Goc thu', ['-selfsign']);
  certify(folder, 'tsa', '/O=Thu/CN=TSA thu', ['-cert', at('ca.pem')]);
  return folder;
};

/** A certificate by the authority, good at any time that a test may choose. */
const certify = (folder: string, name: string, subject: string, by: readonly string[]): void => {
  const at = (file: string): string => join(folder, file);
  const request = at(`${name}.csr`);
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', at(`${name}.key`)];
  openssl('req', '-new', ...key, '-out', request, '-subj', subject);
  const span = ['-startdate', '20200101000000Z', '-enddate', '20491231235959Z'];
  const files = ['-in', request, '-out', at(`${name}.pem`), '-extfile', at(`${name}.ext`)];
  const signer = ['-config', at('tsa.cnf'), '-keyfile', at('ca.key'), ...by];
  openssl('ca', '-batch', '-notext', ...signer, ...span, ...files);
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
[ca]
default_ca = root
[root]
new_certs_dir = ${folder}
database = ${join(folder, 'index.txt')}
serial = ${join(folder, 'number')}
default_md = sha256
policy = names
[names]
organizationName = optional
commonName = supplied
`;
