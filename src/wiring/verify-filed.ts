import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fact, type Evidence } from '../core/evidence.ts';
import { anchorStatements, manifestStatements, type Compared } from '../steps/verify-manifest.ts';
import { stampStatement } from '../steps/verify-stamp.ts';
import { messagePath } from './release-build.ts';
import { sha256 } from './release-print.ts';
import { judgeStamp } from './time-stamp.ts';
import type { Stamped } from './verify-cases.ts';
import {
  afterStamp,
  compared,
  deliveriesOf,
  sourcesOfManifest,
  stamped,
  type Court,
} from './verify-court.ts';
import type { KnownManifest } from './verify-manifests.ts';

/** Everything that can be said about a manifest; `file` is where it lies, if it lies anywhere. */
export const manifestEvidence = async (
  subject: string,
  known: KnownManifest,
  court: Court,
  file?: string,
): Promise<Evidence> => {
  const { manifest } = known;
  const { commit, date } = manifest;
  const { git, desk } = court;
  const sources = sourcesOfManifest(known);
  const committed = git.committed(commit);
  const reprints: Compared[] = [];
  for (const listed of manifest.files)
    reprints.push({ name: listed.path, compared: await desk.reprint(known, listed) });
  const statements = manifestStatements({
    manifest,
    anchor: await desk.anchor(known),
    committed: committed || undefined,
    standing: git.standing(commit),
    filed: known.filed,
    sources: sources.map((source) => ({ name: source.path, compared: inGit(source, court) })),
    since: git.since(sources),
    reprints,
    beside: file ? besideManifest(known, dirname(file)) : [],
    deliveries: deliveriesOf(known),
    backwards: git.backwards(sources, [commit]),
    early: git.early(sources),
    ...(committed ? { mailed: { commit, committed, carried: date } } : {}),
  });
  return { subject, statements: [...statements, ...(await stamped(known, court))] };
};

/** Everything that can be said about a time-stamp and the manifest that it is of. */
export const stampEvidence = async (
  subject: string,
  { known, bytes }: Stamped,
  court: Court,
): Promise<Evidence> => {
  const { name, year } = known.manifest;
  const anchor = await court.desk.anchor(known);
  const verdict = await judgeStamp(bytes, known.manifest);
  const statements = [
    fact(`Dấu thời gian của bản kê kỳ "${name}", năm học ${year}.`),
    stampStatement(verdict, true),
    ...anchorStatements({ manifest: known.manifest, anchor }),
    ...(await afterStamp(known, verdict, court)),
  ];
  return { subject, statements };
};

const inGit = (
  { commit, path, sha256: hash }: ReturnType<typeof sourcesOfManifest>[number],
  { git, sourceHashes }: Court,
): Compared['compared'] => {
  const held = sourceHashes.get(git.blobAt(commit, path) ?? '');
  return held ? compared(held, hash) : 'unknown';
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
