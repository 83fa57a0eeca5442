import { createHash, randomBytes } from 'node:crypto';
import {
  AlgorithmIdentifier,
  Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { StampVerdict } from '../core/time-stamp.ts';
import { integerOf, octetsOf } from './asn1.ts';

/** A request for a time-stamp, with the number that its answer must repeat. */
export interface StampRequest {
  readonly bytes: Uint8Array;
  readonly nonce: string;
}

/** Asks for a stamp of a text by its SHA-256 (RFC 3161, 2.4.1). */
export const stampRequest = (data: Uint8Array): StampRequest => {
  const nonce = Buffer.from([1, ...randomBytes(15)]);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: octetsOf(createHash('sha256').update(data).digest()),
    }),
    nonce: integerOf(nonce),
    certReq: true,
  });
  return { bytes: new Uint8Array(request.toSchema().toBER()), nonce: numberIn(nonce) };
};

/** The SHA-256, in hexadecimal digits, that a stamp is of; undefined when the bytes are none. */
export const stampedHash = (bytes: Uint8Array): string | undefined => {
  const info = infoOf(bytes)?.info;
  return info?.messageImprint.hashAlgorithm.algorithmId === SHA256
    ? hex(info.messageImprint.hashedMessage.valueBlock.valueHexView)
    : undefined;
};

/** Checks a stamp: granted, of these bytes, with this nonce, signed by a certificate for time-stamping that leads back to the authorities (PEM), where these are named (RFC 3161, 2.3 and 2.4.2). */
export const checkStamp = async (
  bytes: Uint8Array,
  data: Uint8Array,
  { nonce, authorities }: { readonly nonce?: string; readonly authorities?: string | undefined },
): Promise<StampVerdict> => {
  const found = infoOf(bytes);
  if (!found) return bad('không đọc được, hoặc nơi cấp đã từ chối.');
  const { info, signed } = found;
  if (stampedHash(bytes) !== createHash('sha256').update(data).digest('hex'))
    return bad('là của một tệp khác (sha256 không khớp).');
  if (nonce !== undefined && numberIn(info.nonce?.valueBlock.valueHexView) !== nonce)
    return bad('không trả lời đúng yêu cầu vừa gửi (nonce không khớp).');
  const roots = certificatesIn(authorities);
  const result = await signed
    .verify({
      signer: 0,
      data: Uint8Array.from(data).buffer,
      checkChain: roots.length > 0,
      trustedCerts: roots,
      extendedMode: true,
    })
    .catch((error: unknown) => ({ failure: (error as Error).message }));
  if ('failure' in result) return bad(`không xác nhận được chữ ký: ${result.failure}.`);
  const { signatureVerified, signerCertificate } = result;
  if (!signatureVerified || !signerCertificate) return bad('có chữ ký sai.');
  if (!isForStamps(signerCertificate))
    return bad(
      'do một chứng thư không dành cho dấu thời gian ký (thiếu extKeyUsage timeStamping).',
    );
  const by = nameOf(signerCertificate);
  return { is: 'good', at: info.genTime.toISOString(), by, trusted: roots.length > 0 };
};

const bad = (why: string): StampVerdict => ({ is: 'bad', why });

const SHA256 = '2.16.840.1.101.3.4.2.1';
const EXT_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const COMMON_NAME = '2.5.4.3';
/** Granted, and granted with changes. */
const GRANTED: readonly number[] = [0, 1];

const infoOf = (bytes: Uint8Array): { info: TSTInfo; signed: SignedData } | undefined => {
  try {
    const response = TimeStampResp.fromBER(Uint8Array.from(bytes));
    const { timeStampToken, status } = response;
    if (!GRANTED.includes(status.status) || !timeStampToken) return undefined;
    const signed = new SignedData({ schema: timeStampToken.content });
    const content = signed.encapContentInfo.eContent?.getValue();
    return content && { info: TSTInfo.fromBER(content), signed };
  } catch {
    return undefined;
  }
};

/** The certificate may sign stamps and nothing else (RFC 3161, 2.3). */
const isForStamps = ({ extensions = [] }: Certificate): boolean => {
  const usage = extensions.find(({ extnID }) => extnID === EXT_KEY_USAGE);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
};

const nameOf = ({ subject }: Certificate): string => {
  const names = subject.typesAndValues.map(({ type, value }) => ({
    type,
    text: (value.valueBlock as { value?: string }).value ?? '',
  }));
  return (names.find(({ type }) => type === COMMON_NAME) ?? names.at(-1))?.text ?? '';
};

const certificatesIn = (pem = ''): Certificate[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(
    ([, body = '']) => Certificate.fromBER(Uint8Array.from(Buffer.from(body, 'base64'))),
  );

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const numberIn = (bytes: Uint8Array | undefined): string =>
  hex(bytes ?? Buffer.of()).replace(/^(00)+/, '');
