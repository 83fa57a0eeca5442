import { unknown, verdictOf, type Evidence } from '../core/evidence.ts';
import type { Given, GivenManifest, GivenMessage } from '../core/given.ts';
import type { ManifestFile } from '../core/manifest.ts';
import { emlStatementsOf } from './inspect-eml.ts';
import { manifestStatementsOf } from './inspect-manifest.ts';
import { isForeign, pdfStatementsOf } from './inspect-pdf.ts';

/** Everything that was given so far. */
export interface Desk {
  readonly manifests: readonly GivenManifest[];
  readonly messages: readonly GivenMessage[];
  readonly given: readonly Given[];
  /** Hashes that the person learnt on another way and typed in. */
  readonly typed: readonly string[];
}

/** `foreign`: nothing that was given knows it. */
export type Standing = 'different' | 'foreign' | 'open' | 'same';

/** What can be said about one given thing. */
export interface Inspected extends Evidence {
  readonly is: Given['is'];
  readonly standing: Standing;
}

/** What a manifest lists and nobody gave. */
export interface Missing {
  readonly manifest: GivenManifest;
  readonly files: readonly ManifestFile[];
  /** Numbers of the messages that were not given. */
  readonly messages: readonly number[];
}

/** Matches PDFs, letters and manifests with each other: bad news first, then by name. */
export const inspect = (
  given: readonly Given[],
  typed: readonly string[] = [],
): { readonly items: readonly Inspected[]; readonly missing: readonly Missing[] } => {
  const desk: Desk = { given, typed, manifests: manifestsOf(given), messages: messagesOf(given) };
  const others = given.filter((one) => one.is !== 'manifest');
  const items = [...desk.manifests, ...others].map((one) => inspected(one, desk));
  return {
    items: items.sort((a, b) => RANKS.indexOf(a.standing) - RANKS.indexOf(b.standing)),
    missing: desk.manifests.map((manifest) => missingOf(manifest, desk)),
  };
};

const RANKS: readonly Standing[] = ['different', 'foreign', 'open', 'same'];

/** The same manifest may be given twice: as itself and inside its ledger, which tells more. */
const manifestsOf = (given: readonly Given[]): GivenManifest[] => {
  const known = new Map<string, GivenManifest>();
  for (const one of given)
    if (one.is === 'manifest' && !known.get(one.hash)?.deliveries.length) known.set(one.hash, one);
  return [...known.values()];
};

const messagesOf = (given: readonly Given[]): GivenMessage[] =>
  given.filter((one) => one.is === 'eml');

const inspected = (one: Given, desk: Desk): Inspected => {
  const evidence: Evidence = { subject: one.name, statements: statementsOf(one, desk) };
  const foreign = one.is === 'pdf' && isForeign(one, desk);
  return { ...evidence, is: one.is, standing: foreign ? 'foreign' : standingOf(evidence) };
};

const statementsOf = (one: Given, desk: Desk): Evidence['statements'] => {
  if (one.is === 'pdf') return pdfStatementsOf(one, desk);
  if (one.is === 'eml') return emlStatementsOf(one, desk);
  if (one.is === 'manifest') return manifestStatementsOf(one, desk);
  return [unknown(one.why)];
};

const standingOf = (evidence: Evidence): Standing =>
  (({ proven: 'same', refuted: 'different', unknown: 'open' }) as const)[verdictOf(evidence)];

const missingOf = (known: GivenManifest, { given, messages }: Desk): Missing => {
  const { manifest } = known;
  const hashes = new Set(given.flatMap(hashesOf));
  const bare = new Set(messages.flatMap((message) => message.bare));
  return {
    manifest: known,
    files: manifest.files.filter(({ sha256 }) => !hashes.has(sha256)),
    messages: manifest.messages
      .filter(({ sha256 }) => !bare.has(sha256))
      .map(({ number }) => number),
  };
};

const hashesOf = (one: Given): string[] => {
  if (one.is === 'pdf') return [one.sha256];
  return one.is === 'eml' ? one.attachments.map(({ sha256 }) => sha256) : [];
};
