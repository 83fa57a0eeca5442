import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seal, Sending } from '../core/chronicle.ts';
import { keptKeysPath, keyRecordName, parseKeptKeys } from '../core/dkim.ts';
import { stampPath } from '../core/ledger.ts';
import { manifestText, type Manifest, type ManifestMessage } from '../core/manifest.ts';
import { checkDkim } from '../io/dkim-check.ts';
import { beginnings, readEml } from '../io/eml.ts';
import { checkStamp } from '../io/time-stamp.ts';
import { carriedAt } from '../steps/carried.ts';
import { sha256 } from './release-print.ts';

/** What the time-stamp beside a ledger says. No authority is asked for, so that the same commit says the same on every machine. */
export const stampBeside = async (
  root: string,
  manifest: Manifest,
): Promise<Pick<Sending, 'stamp' | 'badStamp'>> => {
  const path = stampPath(manifest);
  const file = join(root, path);
  if (!existsSync(file)) return {};
  const verdict = await checkStamp(readFileSync(file), Buffer.from(manifestText(manifest)), {});
  if (verdict.is === 'bad') return { badStamp: verdict.why };
  return { stamp: { at: verdict.at, by: verdict.by, path } };
};

/** The DKIM signatures of letters that came back into a folder, by Message-ID: those that are right with the keys kept beside the letters. The DNS is not asked, for the same reason. */
export const sealsIn = async (
  folder: string,
  messages: readonly ManifestMessage[],
): Promise<ReadonlyMap<string, readonly Seal[]>> => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const seals = new Map<string, readonly Seal[]>();
  for (const name of globSync('**/*.eml', { cwd: folder }).sort()) {
    const file = join(folder, name);
    if (!existsSync(keptKeysPath(file))) continue;
    const bytes = readFileSync(file);
    const mail = await readEml(headOf(bytes));
    const message = mail && byId.get(mail.id);
    if (!message || seals.has(message.id)) continue;
    const carried = carriedAt(mail) ?? '';
    seals.set(message.id, await sealsOf({ file, bytes, message, carried }));
  }
  return seals;
};

interface CameBack {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly message: ManifestMessage;
  /** The earliest time that it bears. */
  readonly carried: string;
}

const sealsOf = async ({ file, bytes, message, carried }: CameBack): Promise<Seal[]> => {
  const keys = parseKeptKeys(readFileSync(keptKeysPath(file), 'utf8'));
  const keptAt = (name: string) => keys.filter((key) => key.name === name);
  const verdicts = await checkDkim(bytes, (name) =>
    Promise.resolve(keptAt(name).map(({ text }) => text)),
  );
  const right = verdicts.filter(({ result }) => result === 'pass');
  const exact = right.length > 0 && isExact(bytes, message);
  return right.map((verdict) => {
    const { domain, selector, signed = carried } = verdict;
    const { text = '', fetched = '' } = keptAt(keyRecordName(verdict))[0] ?? {};
    return {
      ...{ message: message.number, id: message.id, domain, selector, at: signed, exact },
      ...{ kept: fetched, record: text, recordSha256: sha256(text) },
    };
  });
};

/** Behind what servers on the way put in front, it is what the manifest names. */
const isExact = (bytes: Uint8Array, message: ManifestMessage): boolean =>
  [...beginnings(bytes)].some(
    (rest) => rest.length === message.bytes && sha256(rest) === message.sha256,
  );

/** Headers alone: a letter's files need not be unpacked to know which letter it is. */
const headOf = (bytes: Buffer): Buffer => {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => bytes.indexOf(end)).filter((at) => at > 0);
  return bytes.subarray(0, Math.min(bytes.length, ...ends));
};
