import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger } from '../core/ledger.ts';
import { parseManifest, type Manifest } from '../core/manifest.ts';
import type { Delivery } from '../core/outbox.ts';

/** One thing to verify. */
export type VerifyInput = { readonly name: string } & (
  | { readonly is: 'pdf' | 'eml'; readonly read: () => Uint8Array }
  | {
      readonly is: 'manifest';
      readonly manifest: Manifest;
      readonly deliveries: readonly Delivery[];
    }
  | { readonly is: 'tag' | 'unreadable' }
);

/** What people named, as files and tags; a folder stands for the messages, PDFs and manifests below it. */
export const inputsOf = (names: readonly string[]): VerifyInput[] => names.flatMap(inputsAt);

const inputsAt = (name: string): VerifyInput[] => {
  if (!existsSync(name)) return [{ name, is: 'tag' }];
  if (!statSync(name).isDirectory()) return [inputOf(name)];
  return readdirSync(name, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(eml|pdf)$|(^|[/\\])manifest[^/\\]*\.json$/i.test(path))
    .sort()
    .map((path) => inputOf(join(name, path)));
};

/** By what the file holds, not by its name; bytes are read again when needed, so that a mailbox need not fit in memory. */
const inputOf = (name: string): VerifyInput => {
  const read = () => readFileSync(name);
  const bytes = read();
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { name, is: 'pdf', read };
  const text = bytes.subarray(0, 1).toString() === '{' ? bytes.toString('utf8') : '';
  const ledger = parseLedger(text);
  const manifest = ledger?.manifest ?? parseManifest(text);
  if (manifest) return { name, is: 'manifest', manifest, deliveries: ledger?.deliveries ?? [] };
  const looksLikeMail = /^[!-9;-~]+:[ \t]/.test(bytes.toString('latin1', 0, 200)) && !text;
  return looksLikeMail ? { name, is: 'eml', read } : { name, is: 'unreadable' };
};
