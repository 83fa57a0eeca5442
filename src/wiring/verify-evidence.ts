import type { Evidence } from '../core/evidence.ts';
import type { Manifest } from '../core/manifest.ts';
import { attachmentName } from '../core/message.ts';
import { readEml } from '../io/eml.ts';
import { differencesOf } from '../steps/same-letter.ts';
import { emlStatements } from '../steps/verify-eml.ts';
import { carriedAt } from '../steps/carried.ts';
import { dkimStatements } from '../steps/verify-dkim.ts';
import { clockStatements } from '../steps/verify-clock.ts';
import {
  damagedStatements,
  pdfStatements,
  type Comparison,
  type PdfFindings,
} from '../steps/verify-pdf.ts';
import { sha256 } from './release-print.ts';
import { anchored, compared, deliveriesOf, sourcesOfPdf, type Court } from './verify-court.ts';
import type { MatchedEml, MatchedPdf } from './verify-match.ts';

/** Everything that can be said about a PDF. */
export const pdfEvidence = async (pdf: MatchedPdf, court: Court): Promise<Evidence> => {
  const { facts } = pdf;
  const anchors = await Promise.all(pdf.listed.map(({ known }) => anchored(known, court)));
  const statements = facts
    ? pdfStatements({
        ...placeOf(pdf, court),
        ...matchesOf(pdf),
        sha256: pdf.sha256,
        title: facts.title,
        pages: facts.pages,
        reprint: await reprintOf(pdf, court),
      })
    : damagedStatements(matchesOf(pdf));
  return { subject: pdf.name, statements: [...statements, ...anchors.flat()] };
};

/** What git says about it. */
const placeOf = (pdf: MatchedPdf, { git }: Court) => {
  const { commit } = pdf;
  const sources = sourcesOfPdf(pdf);
  const committed = commit ? git.committed(commit) : '';
  const carried = pdf.carried ?? pdf.listed[0]?.known.manifest.date;
  return {
    commit,
    committed: committed || undefined,
    standing: commit ? git.standing(commit) : ('missing' as const),
    sources: sources.map(({ path, blob }) => ({
      path,
      compared: comparedWith(blob, commit && git.blobAt(commit, path)),
      held: git.holds(blob),
    })),
    since: commit ? git.since(sources) : [],
    backwards: commit ? git.backwards(sources, [commit]) : [],
    early: git.early(sources),
    ...(commit && committed && carried ? { mailed: { commit, committed, carried } } : {}),
  };
};

const comparedWith = (blob: string, inGit: string | undefined): Comparison =>
  inGit ? compared(blob, inGit) : 'unknown';

/** What the known manifests say about it. */
const matchesOf = (pdf: MatchedPdf): Pick<PdfFindings, 'listed' | 'lookalikes' | 'begins'> => ({
  lookalikes: pdf.lookalikes,
  listed: pdf.listed.map(({ known, file }) => ({
    tag: known.manifest.tag,
    title: file.title,
    deliveries: deliveriesOf(known, file.path),
  })),
  ...(pdf.begins
    ? {
        begins: {
          tag: pdf.begins.known.manifest.tag,
          title: pdf.begins.file.title,
          more: pdf.read().length - pdf.begins.file.bytes,
        },
      }
    : {}),
});

const reprintOf = async (pdf: MatchedPdf, { desk, git, reprinted }: Court): Promise<Comparison> => {
  const [first] = pdf.listed;
  if (first) return desk.reprint(first.known, first.file);
  const { commit = '', path, volume } = pdf;
  const isTried = (path !== undefined || volume !== undefined) && git.committed(commit) !== '';
  return reprinted.get(pdf.sha256) ?? (isTried ? 'different' : 'unknown');
};

/** Everything that can be said about a saved message. */
export const emlEvidence = async (eml: MatchedEml, court: Court): Promise<Evidence> => {
  const { mail, claim, exact } = eml;
  const files = filesOf(eml);
  const byName = new Map(files.map((file) => [attachmentName(file.path), file]));
  const reprints = claim
    ? await Promise.all(files.map((file) => court.desk.reprint(claim.known, file)))
    : [];
  const statements = emlStatements({
    subject: mail.subject,
    date: mail.date,
    received: mail.received,
    claimed: claim?.message,
    tag: claim?.known.manifest.tag,
    bytes: exact ? 'same' : 'different',
    differs: claim && !exact ? await differences(eml, court) : undefined,
    attachments: mail.attachments.map(({ name, bytes }) => {
      const listed = byName.get(name);
      return {
        name,
        compared: !claim ? 'unknown' : listed ? compared(sha256(bytes), listed.sha256) : 'added',
      };
    }),
    missing: [...byName.keys()].filter(
      (name) => !mail.attachments.some((one) => one.name === name),
    ),
    reprint: worst(reprints),
  });
  const clocks = claim ? clocksOf(claim.known.manifest, eml, court) : [];
  return {
    subject: eml.name,
    statements: [
      ...statements,
      ...dkimStatements(eml.dkim, claim !== undefined),
      ...clocks,
      ...(claim ? await anchored(claim.known, court) : []),
    ],
  };
};

/** What of the letter reads otherwise than what was sent; undefined where that cannot be made again. */
const differences = async (
  { mail, claim }: MatchedEml,
  { desk }: Court,
): Promise<readonly string[] | undefined> => {
  const bytes = claim && (await desk.message(claim.known, claim.message.id));
  const sent = bytes && (await readEml(bytes));
  return sent && differencesOf(sent, mail);
};

const filesOf = ({ claim }: MatchedEml) => {
  const names = new Set(claim?.message.attachments);
  return claim?.known.manifest.files.filter(({ path }) => names.has(path)) ?? [];
};

const clocksOf = ({ commit }: Manifest, { mail }: MatchedEml, { git }: Court) => {
  const committed = git.committed(commit);
  const carried = carriedAt(mail);
  return committed && carried
    ? clockStatements({ backwards: [], early: [], mailed: { commit, committed, carried } })
    : [];
};

const worst = (all: readonly Comparison[]): Comparison => {
  if (all.includes('different')) return 'different';
  if (all.length === 0 || all.includes('unknown')) return 'unknown';
  return all.includes('other-tool') ? 'other-tool' : 'same';
};
