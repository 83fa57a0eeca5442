import DKIM from 'nodemailer/lib/dkim';
import { createPublicKey } from 'node:crypto';
import { keyRecordName } from '../core/dkim.ts';
import { buffer } from 'node:stream/consumers';

/** The key by which the school's mail domain vouches for a message (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM; RSA. */
  readonly privateKey: string;
}

/** The message behind its signature: one header more, in front. The same message and key give the same bytes, since the signature tells no time. */
export const signMessage = async (bytes: Uint8Array, key: DkimKey): Promise<Uint8Array> => {
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
  });
  return buffer(signer.sign(Buffer.from(bytes)));
};

/** The message without the signature that was put in front of it, as manifests name it. */
export const unsigned = (bytes: Uint8Array): Uint8Array => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = whole.toString('latin1', 0, MAX_HEADER);
  const header = /^dkim-signature:.*\r\n(?:[ \t].*\r\n)*/i.exec(head)?.[0] ?? '';
  return whole.subarray(header.length);
};

const MAX_HEADER = 8192;

/** Where the public key stands in the DNS, and what stands there. */
export const keyRecordOf = ({
  domain,
  selector,
  privateKey,
}: DkimKey): { readonly name: string; readonly text: string } => {
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    name: keyRecordName({ selector, domain }),
    text: `v=DKIM1;k=rsa;p=${key.toString('base64')}`,
  };
};
