import type { Statement } from '../core/evidence.ts';
import { momentOf } from '../core/moment.ts';
import type { ManifestFile } from '../core/manifest.ts';
import { anchorStatements } from '../steps/verify-manifest.ts';
import type { StampVerdict } from '../core/time-stamp.ts';
import type { Comparison } from '../steps/verify-pdf.ts';
import { stampClockStatements, stampStatement } from '../steps/verify-stamp.ts';
import type { Desk } from './verify-desk.ts';
import { blobIdOf, type AskedSource, type GitAnswers } from './verify-git.ts';
import type { KnownManifest } from './verify-manifests.ts';
import type { MatchedPdf } from './verify-match.ts';

/** What evidence is gathered with. */
export interface Court {
  readonly desk: Desk;
  readonly git: GitAnswers;
  /** How PDFs outside every manifest compare with what came out again, by their hashes. */
  readonly reprinted: ReadonlyMap<string, Comparison>;
  /** The texts of sources that manifests list, by their ids: their hashes. */
  readonly sourceHashes: ReadonlyMap<string, string>;
}

/** What a manifest rests on: its tag, and the time-stamps that are at hand. */
export const anchored = async (known: KnownManifest, court: Court): Promise<Statement[]> => [
  ...anchorStatements({ manifest: known.manifest, anchor: await court.desk.anchor(known) }),
  ...(await stamped(known, court)),
];

/** What the time-stamps of a manifest say, one statement for each that says something of its own. */
export const stamped = async (known: KnownManifest, court: Court): Promise<Statement[]> => {
  const verdicts = await court.desk.stamps(known);
  const verdict = verdicts.find(({ is }) => is === 'good') ?? verdicts[0];
  return verdict
    ? [stampStatement(verdict, false), ...(await afterStamp(known, verdict, court))]
    : [];
};

/** What says it was made after the time-stamp that covers it. */
export const afterStamp = async (
  known: KnownManifest,
  verdict: StampVerdict,
  { desk, git }: Court,
): Promise<Statement[]> => {
  const { commit, tag } = known.manifest;
  const anchor = await desk.anchor(known);
  const tagged = anchor.by === 'tag' ? anchor.tagged : undefined;
  return stampClockStatements(verdict, { commit, committed: git.committed(commit), tag, tagged });
};

/** Whether two hashes are the same. */
export const compared = (a: string, b: string): Comparison => (a === b ? 'same' : 'different');

/** The sources that a PDF carries, as they are asked of git. */
export const sourcesOfPdf = ({ facts, commit = '' }: MatchedPdf): AskedSource[] =>
  [...(facts?.sources ?? [])].map(([path, bytes]) => ({
    commit,
    path,
    blob: blobIdOf(bytes, commit),
  }));

/** The sources that a manifest lists, each once, as they are asked of git. */
export const sourcesOfManifest = ({ manifest }: KnownManifest): ListedSource[] => {
  const { commit, files } = manifest;
  const byPath = new Map(files.flatMap(({ sources }) => sources).map((one) => [one.path, one]));
  return [...byPath.values()].map(({ path, blob, sha256 }) => ({ commit, path, blob, sha256 }));
};

/** A source with the hash that a manifest gives. */
export type ListedSource = AskedSource & Pick<ManifestFile, 'sha256'>;

/** Who is known to have what, by the ledger. */
export const deliveriesOf = ({ manifest, deliveries }: KnownManifest, path?: string): string[] =>
  deliveries
    .filter(({ state }) => ['accepted', 'delivered'].includes(state))
    .flatMap(({ message, to, at, answer }) => {
      const found = manifest.messages.find(({ id }) => id === message);
      if (!found || (path && !found.attachments.includes(path))) return [];
      return [
        `thư ${found.number} tới ${to}, máy chủ thư nhận lúc ${momentOf(at)}${answer ? ` (${answer})` : ''}`,
      ];
    });
