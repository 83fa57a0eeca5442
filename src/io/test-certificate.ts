import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a certificate of 127.0.0.1, its key, and the authority that signed it lie. */
export interface TestCertificate {
  /** The authority that a sender must be told to trust. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes a certification authority and a certificate of this machine signed by it, with plain openssl. */
export const makeCertificate = (folder: string): TestCertificate => {
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe', timeout: 60_000 });
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  openssl('req', '-x509', ...NEW_KEY, 'ca.key', '-out', 'ca.pem', ...LONG, '-subj', '/CN=Goc thu');
  openssl('req', ...NEW_KEY, 'key.pem', '-out', 'request.pem', '-subj', '/CN=localhost');
  openssl(
    ...['x509', '-req', '-in', 'request.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key'],
    ...['-CAcreateserial', ...LONG, '-extfile', 'names', '-out', 'certificate.pem'],
  );
  const at = (name: string) => join(folder, name);
  return { ca: at('ca.pem'), certificate: at('certificate.pem'), key: at('key.pem') };
};

const LONG = ['-days', '30'];

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout'];
