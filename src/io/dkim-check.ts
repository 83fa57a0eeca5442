import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

/** Finds the texts of a name in the DNS, or in what was kept of it. */
export type KeyRecords = (name: string) => Promise<readonly string[]>;

/** What one signature of a message is worth. */
export interface DkimVerdict {
  readonly domain: string;
  readonly selector: string;
  /** `pass` when the message is as its signer sent it. */
  readonly result: string;
  /** Why not, in the words of the checker. */
  readonly reason: string;
  /** When it was signed, where it says so. */
  readonly signed?: string;
  /** The record of the key that it was checked with. */
  readonly record: string;
}

/** Checks every DKIM signature of a message with the key records that are given (RFC 6376). */
export const checkDkim = async (
  bytes: Uint8Array,
  recordsAt: KeyRecords,
): Promise<DkimVerdict[]> => {
  const resolver = async (name: string, type: string): Promise<string[][]> => {
    const records = type === 'TXT' ? await recordsAt(name) : [];
    if (records.length > 0) return records.map((record) => [record]);
    throw Object.assign(new Error(`Không có bản ghi ${type} ở ${name}.`), { code: 'ENOTFOUND' });
  };
  const { results } = await dkimVerify(Buffer.from(bytes), { resolver });
  return results
    .filter(({ signature }) => signature !== undefined)
    .map(({ signingDomain = '', selector = '', status, rr = '', signTime }) => ({
      domain: signingDomain,
      selector,
      result: status.result,
      reason: status.comment || '',
      record: rr,
      ...(signTime ? { signed: signTime } : {}),
    }));
};
