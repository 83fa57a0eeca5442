import type { Evidence } from '../core/evidence.ts';
import { readBlobs } from '../io/git-blobs.ts';
import { requireRepository, type Repository } from '../io/git.ts';
import { openSchool } from './open-school.ts';
import { sha256 } from './release-print.ts';
import { casesOf, type Case } from './verify-cases.ts';
import { sourcesOfManifest, sourcesOfPdf, type Court } from './verify-court.ts';
import { openDesk, type Desk } from './verify-desk.ts';
import { emlEvidence, pdfEvidence } from './verify-evidence.ts';
import { manifestEvidence, stampEvidence } from './verify-filed.ts';
import { askGit, type GitAnswers } from './verify-git.ts';
import { indexOf } from './verify-index.ts';
import { inputsOf, type VerifyInput } from './verify-inputs.ts';
import { reprintLone, type LonePdf } from './verify-lone.ts';
import { knownManifests } from './verify-manifests.ts';

/** Proves or refutes files, messages, manifests and tags against the repository that the records are in. */
export const verifyAll = (names: readonly string[], content: string): Promise<Evidence[]> =>
  verifyInputs(inputsOf(names), content);

/** The same for what was found elsewhere: messages of a mailbox. Git is asked once about all of them together. */
export const verifyInputs = async (
  inputs: readonly VerifyInput[],
  content: string,
): Promise<Evidence[]> => {
  const repository = await requireRepository(content);
  const opened = openSchool(content);
  const index = indexOf(knownManifests(opened, inputs));
  const cases: Case[] = [];
  for (const input of inputs) cases.push(...(await casesOf(input, index, repository)));
  const desk = openDesk(repository);
  for (const one of cases) askFor(one, desk);
  const git = await askGit(repository, opened, askedOf(cases));
  const court: Court = {
    desk,
    git,
    reprinted: await reprintLone(repository, git, cases.flatMap(lonePdf)),
    sourceHashes: await sourceHashes(repository, git, cases),
  };
  const evidence: Evidence[] = [];
  for (const one of cases) evidence.push(await judge(one, court));
  return evidence;
};

const askFor = (one: Case, desk: Desk): void => {
  if (one.is === 'pdf') for (const { known, file } of one.pdf.listed) desk.want(known, [file.path]);
  if (one.is === 'eml' && one.eml.claim) {
    const { known, message } = one.eml.claim;
    desk.want(known, message.attachments);
    if (!one.eml.exact) desk.wantMessage(known, message.id);
  }
  if (one.is === 'manifest')
    desk.want(
      one.known,
      one.known.manifest.files.map(({ path }) => path),
    );
};

const askedOf = (cases: readonly Case[]) => ({
  commits: cases.flatMap((one) => {
    if (one.is === 'pdf')
      return [
        ...(one.pdf.commit ? [one.pdf.commit] : []),
        ...one.pdf.listed.map(({ known }) => known.manifest.commit),
      ];
    if (one.is === 'time-stamp') return one.stamp.known.manifest.commit;
    if (one.is === 'eml') return one.eml.claim?.known.manifest.commit ?? [];
    return one.is === 'manifest' ? one.known.manifest.commit : [];
  }),
  sources: cases.flatMap((one) => {
    if (one.is === 'pdf') return sourcesOfPdf(one.pdf);
    return one.is === 'manifest' ? sourcesOfManifest(one.known) : [];
  }),
});

/** What manifests list is held against git's own bytes, not only against its ids. */
const sourceHashes = async (
  repository: Repository,
  git: GitAnswers,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = cases
    .flatMap((one) => (one.is === 'manifest' ? sourcesOfManifest(one.known) : []))
    .flatMap(({ commit, path }) => git.blobAt(commit, path) ?? []);
  const blobs = await readBlobs(repository, ids);
  return new Map([...blobs].map(([id, bytes]) => [id, sha256(bytes)]));
};

const lonePdf = (one: Case): LonePdf[] => {
  if (one.is !== 'pdf' || one.pdf.listed.length > 0 || !one.pdf.commit) return [];
  const { commit, path, volume, facts, sha256: hash, read } = one.pdf;
  if (path) return [{ sha256: hash, read, commit, paths: [path] }];
  const paths = [...(facts?.sources.keys() ?? [])];
  return volume?.records === paths.length ? [{ sha256: hash, read, commit, paths, volume }] : [];
};

const judge = (one: Case, court: Court): Promise<Evidence> => {
  if (one.is === 'pdf') return pdfEvidence(one.pdf, court);
  if (one.is === 'eml') return emlEvidence(one.eml, court);
  if (one.is === 'manifest') return manifestEvidence(one.name, one.known, court, one.file);
  if (one.is === 'time-stamp') return stampEvidence(one.name, one.stamp, court);
  return Promise.resolve(one.evidence);
};
