import { existsSync, readFileSync } from 'node:fs';
import {
  keptKeysPath,
  keyRecordName,
  keptKeysText,
  parseKeptKeys,
  type DkimFinding,
  type KeptKey,
} from '../core/dkim.ts';
import { checkDkim, type DkimVerdict } from '../io/dkim-check.ts';
import { txtRecords } from '../io/dns.ts';
import { writeWhole } from '../io/write.ts';
import { setting } from './settings.ts';

/** What the DKIM signatures of a letter are worth. The DNS is asked first, and what it gave for a right signature is kept beside the letter; where it has no key that fits, the kept one is used. */
export const dkimOf = async (letter: string, bytes: Uint8Array): Promise<DkimFinding[]> => {
  const path = keptKeysPath(letter);
  const kept = existsSync(path) ? parseKeptKeys(readFileSync(path, 'utf8')) : [];
  const online = await checkDkim(bytes, askDns);
  if (online.length === 0) return [];
  const offline = await checkDkim(bytes, (name) =>
    Promise.resolve(kept.filter((key) => key.name === name).map(({ text }) => text)),
  );
  if (existsSync(letter)) await keep(path, kept, online);
  return online.map((verdict, index) => findingOf(verdict, offline[index], kept));
};

const findingOf = (
  online: DkimVerdict,
  offline: DkimVerdict | undefined,
  kept: readonly KeptKey[],
): DkimFinding => {
  const { domain } = online;
  if (online.result === 'pass') return { domain, is: 'good' };
  if (online.reason.includes('body hash')) return { domain, is: 'altered' };
  const since = kept.find(({ name }) => name === keyRecordName(online))?.fetched;
  if (offline?.result === 'pass') return { domain, is: 'good', kept: since };
  if (online.record) return { domain, is: 'bad' };
  return offline?.record ? { domain, is: 'bad', kept: since } : { domain, is: 'unchecked' };
};

/** Adds the keys of right signatures to those that were kept; a key once kept stays. A folder that cannot be written to keeps none. */
const keep = async (
  path: string,
  kept: readonly KeptKey[],
  verdicts: readonly DkimVerdict[],
): Promise<void> => {
  const fetched = `${new Date().toISOString().slice(0, 19)}Z`;
  const right = verdicts.filter(({ result }) => result === 'pass').map(keyRecordName);
  const found: KeptKey[] = [];
  for (const name of new Set(right))
    for (const text of await askDns(name)) found.push({ name, text, fetched });
  const added = found.filter(
    ({ name, text }) => !kept.some((key) => key.name === name && key.text === text),
  );
  if (added.length === 0) return;
  try {
    writeWhole(path, keptKeysText([...kept, ...added]));
  } catch {
    // A letter on a stick that is locked against writing is judged all the same.
  }
};

/** A thousand letters of one domain ask for its key once. */
const askDns = (name: string): Promise<readonly string[]> => {
  const server = setting('DNS_SERVER');
  const asked = `${server ?? ''} ${name}`;
  const answer = answers.get(asked) ?? txtRecords(name, server ? [server] : []);
  answers.set(asked, answer);
  return answer;
};

const answers = new Map<string, Promise<readonly string[]>>();
