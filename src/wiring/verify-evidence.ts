import { momentOf } from '../core/moment.ts';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unknown, type Evidence } from '../core/evidence.ts';
import { attachmentName } from '../core/message.ts';
import { blobAt } from '../io/git-blobs.ts';
import type { Repository } from '../io/git.ts';
import { emlStatements } from '../steps/verify-eml.ts';
import { anchorStatement, manifestStatements, type Compared } from '../steps/verify-manifest.ts';
import { pdfStatements, type Comparison } from '../steps/verify-pdf.ts';
import { messagePath } from './release-build.ts';
import { sha256 } from './release-print.ts';
import { commitDate } from './release-snapshot.ts';
import type { Desk } from './verify-desk.ts';
import type { KnownManifest } from './verify-manifests.ts';
import type { MatchedEml, MatchedPdf } from './verify-match.ts';

/** What evidence is gathered with. */
export interface Court {
  readonly repository: Repository;
  readonly desk: Desk;
  /** Hashes of PDFs outside every manifest that came out again. */
  readonly reprinted: ReadonlySet<string>;
}

/** Everything that can be said about a PDF. */
export const pdfEvidence = async (pdf: MatchedPdf, court: Court): Promise<Evidence> => {
  const { facts, commit } = pdf;
  if (!facts) return { subject: pdf.name, statements: [unknown('Tệp PDF hỏng, không đọc được.')] };
  const [first] = pdf.listed;
  const committed = commit ? await commitDate(court.repository, commit) : '';
  const statements = pdfStatements({
    ...pdf,
    title: facts.title,
    pages: facts.pages,
    committed: committed || undefined,
    sources: await comparedSources(pdf, court.repository),
    reprint: first
      ? await court.desk.reprint(first.known, first.file.path)
      : loneReprint(pdf, committed, court),
    listed: pdf.listed.map(({ known, file }) => ({
      tag: known.manifest.tag,
      title: file.title,
      deliveries: deliveriesOf(known, file.path),
    })),
  });
  const anchors = await Promise.all(pdf.listed.map(({ known }) => anchored(known, court)));
  return { subject: pdf.name, statements: [...statements, ...anchors] };
};

/** Everything that can be said about a saved message. */
export const emlEvidence = async (eml: MatchedEml, court: Court): Promise<Evidence> => {
  const { mail, claim } = eml;
  const files = (claim?.message.attachments ?? []).flatMap(
    (path) => claim?.known.manifest.files.find((file) => file.path === path) ?? [],
  );
  const byName = new Map(files.map((file) => [attachmentName(file.path), file]));
  const reprints = await Promise.all(
    files.map(async ({ path }) => (claim ? court.desk.reprint(claim.known, path) : 'unknown')),
  );
  const statements = emlStatements({
    subject: mail.subject,
    date: mail.date,
    received: mail.received,
    claimed: claim?.message,
    tag: claim?.known.manifest.tag,
    bytes: eml.exact ? 'same' : 'different',
    attachments: mail.attachments.map(({ name, bytes }) => ({
      name,
      compared: claim ? compared(sha256(bytes), byName.get(name)?.sha256 ?? '') : 'unknown',
    })),
    missing: [...byName.keys()].filter(
      (name) => !mail.attachments.some((one) => one.name === name),
    ),
    reprint: worst(reprints),
  });
  return {
    subject: eml.name,
    statements: [...statements, ...(claim ? [await anchored(claim.known, court)] : [])],
  };
};

/** Everything that can be said about a manifest; `file` is where it lies, if it lies anywhere. */
export const manifestEvidence = async (
  subject: string,
  known: KnownManifest,
  court: Court,
  file?: string,
): Promise<Evidence> => {
  const { manifest } = known;
  const committed = await commitDate(court.repository, manifest.commit);
  const reprints: Compared[] = [];
  for (const { path } of manifest.files)
    reprints.push({ name: path, compared: await court.desk.reprint(known, path) });
  const statements = manifestStatements({
    manifest,
    anchor: await court.desk.anchor(known),
    committed: committed || undefined,
    sources: await listedSources(known, court.repository),
    reprints,
    beside: file ? besideManifest(known, dirname(file)) : [],
    deliveries: deliveriesOf(known),
  });
  return { subject, statements };
};

const anchored = async (known: KnownManifest, { desk }: Court) =>
  anchorStatement({ manifest: known.manifest, anchor: await desk.anchor(known) });

const compared = (a: string, b: string): Comparison => (a === b ? 'same' : 'different');

const worst = (all: readonly Comparison[]): Comparison => {
  if (all.includes('different')) return 'different';
  if (all.length === 0 || all.includes('unknown')) return 'unknown';
  return all.includes('other-tool') ? 'other-tool' : 'same';
};

const loneReprint = (
  { sha256: hash, commit, path }: MatchedPdf,
  committed: string,
  { reprinted }: Court,
): Comparison => {
  if (reprinted.has(hash)) return 'same';
  return commit && committed && path ? 'different' : 'unknown';
};

const comparedSources = async (
  { facts, commit }: MatchedPdf,
  repository: Repository,
): Promise<{ path: string; compared: Comparison }[]> =>
  Promise.all(
    [...(facts?.sources ?? [])].map(async ([path, bytes]) => {
      const blob = commit ? await blobAt(repository, commit, path) : undefined;
      return {
        path,
        compared: blob ? compared(sha256(bytes), sha256(blob)) : ('unknown' as const),
      };
    }),
  );

const listedSources = async (
  { manifest }: KnownManifest,
  repository: Repository,
): Promise<Compared[]> => {
  const sources = new Map(
    manifest.files.flatMap((file) => file.sources).map((source) => [source.path, source]),
  );
  const result: Compared[] = [];
  for (const source of sources.values()) {
    const blob = await blobAt(repository, manifest.commit, source.path);
    result.push({
      name: source.path,
      compared: blob ? compared(sha256(blob), source.sha256) : 'unknown',
    });
  }
  return result;
};

const besideManifest = ({ manifest }: KnownManifest, folder: string): Compared[] => {
  const files = [
    ...manifest.files.map(({ path, sha256: hash }) => ({
      path: join(folder, 'pdf', path),
      name: path,
      hash,
    })),
    ...manifest.messages.map((message) => ({
      path: messagePath(folder, message),
      name: `thư ${message.number}`,
      hash: message.sha256,
    })),
  ];
  return files
    .filter(({ path }) => existsSync(path))
    .map(({ path, name, hash }) => ({
      name,
      compared: compared(sha256(readFileSync(path)), hash),
    }));
};

/** Who is known to have what, by the ledger. */
const deliveriesOf = ({ manifest, deliveries }: KnownManifest, path?: string): string[] =>
  deliveries
    .filter(({ state }) => state === 'accepted')
    .flatMap(({ message, to, at, answer }) => {
      const found = manifest.messages.find(({ id }) => id === message);
      if (!found || (path && !found.attachments.includes(path))) return [];
      return [
        `thư ${found.number} tới ${to}, máy chủ thư nhận lúc ${momentOf(at)}${answer ? ` (${answer})` : ''}`,
      ];
    });
