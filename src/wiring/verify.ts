import { unknown, type Evidence } from '../core/evidence.ts';
import { readTag } from '../io/git-write.ts';
import { requireRepository, type Repository } from '../io/git.ts';
import { openSchool } from './open-school.ts';
import { isoSeconds } from './release-build.ts';
import { manifestHash } from './release-outbox.ts';
import { hashIn, limitIn, toolIn } from './release-source.ts';
import { openDesk, type Desk } from './verify-desk.ts';
import { emlEvidence, manifestEvidence, pdfEvidence, type Court } from './verify-evidence.ts';
import { inputsOf, type VerifyInput } from './verify-inputs.ts';
import { knownManifests, type KnownManifest } from './verify-manifests.ts';
import { matchEml, matchPdf, type MatchedEml, type MatchedPdf } from './verify-match.ts';
import { rebuild, reprintLone } from './verify-reprint.ts';

/** Proves or refutes files, messages, manifests and tags against the repository that the records are in. */
export const verifyAll = async (names: readonly string[], content: string): Promise<Evidence[]> => {
  const repository = await requireRepository(content);
  const inputs = inputsOf(names);
  const manifests = knownManifests(openSchool(content), inputs);
  const desk = openDesk(repository);
  const cases: Case[] = [];
  for (const input of inputs) cases.push(...(await casesOf(input, manifests, repository)));
  for (const one of cases) askFor(one, desk);
  const court: Court = {
    repository,
    desk,
    reprinted: await reprintLone(repository, lonePdfs(cases)),
  };
  const evidence: Evidence[] = [];
  for (const one of cases) evidence.push(await judge(one, court));
  return evidence;
};

type Case =
  | { readonly is: 'pdf'; readonly pdf: MatchedPdf }
  | { readonly is: 'eml'; readonly eml: MatchedEml }
  | {
      readonly is: 'manifest';
      readonly name: string;
      readonly known: KnownManifest;
      readonly file?: string;
    }
  | { readonly is: 'told'; readonly evidence: Evidence };

const casesOf = async (
  input: VerifyInput,
  manifests: readonly KnownManifest[],
  repository: Repository,
): Promise<Case[]> => {
  const { name } = input;
  if (input.is === 'pdf')
    return [{ is: 'pdf', pdf: await matchPdf(name, input.read(), manifests) }];
  if (input.is === 'eml') return emlCases(name, input.read(), manifests);
  if (input.is === 'manifest') {
    const hash = manifestHash(input.manifest);
    return [{ is: 'manifest', name, known: { ...input, hash }, file: name }];
  }
  return [input.is === 'tag' ? await tagCase(name, manifests, repository) : told(name, UNREADABLE)];
};

const UNREADABLE = 'Đây không phải tệp PDF, tệp thư .eml hay bản kê manifest.json.';

/** Attachments of a message that no manifest knows are looked at one by one. */
const emlCases = async (
  name: string,
  bytes: Uint8Array,
  manifests: readonly KnownManifest[],
): Promise<Case[]> => {
  const eml = await matchEml(name, bytes, manifests);
  if (!eml) return [told(name, 'Không đọc được tệp thư này.')];
  const cases: Case[] = [{ is: 'eml', eml }];
  if (!eml.claim)
    for (const attachment of eml.mail.attachments)
      cases.push({
        is: 'pdf',
        pdf: await matchPdf(`${name}/${attachment.name}`, attachment.bytes, manifests),
      });
  return cases;
};

/** A tag leads to its manifest: a known one, or the one that its commit and date make again. */
const tagCase = async (
  name: string,
  manifests: readonly KnownManifest[],
  repository: Repository,
): Promise<Case> => {
  const tag = await readTag(repository, name);
  if (!tag) return told(name, 'Không có tệp nào và không có thẻ git nào tên như vậy.');
  const hash = hashIn(tag.message);
  const [, year = '', ky = ''] = name.split('/');
  if (!tag.annotated || !hash)
    return told(name, 'Thẻ này không phải do lệnh gửi kiểm tra gắn, nên không ghi bản kê nào.');
  const known = manifests.find((one) => one.hash === hash);
  if (known) return { is: 'manifest', name, known };
  const manifest = await rebuild(repository, {
    year,
    ky,
    commit: tag.commit,
    date: isoSeconds(new Date(tag.tagged)),
    tool: toolIn(tag.message),
    limit: limitIn(tag.message),
  });
  if (manifest && manifestHash(manifest) === hash)
    return { is: 'manifest', name, known: { manifest, hash, deliveries: [] } };
  return told(
    name,
    'Máy này không có bản kê mà thẻ ghi, và dựng lại từ git không ra bản kê ấy (có thể do công cụ khác phiên bản).',
  );
};

const told = (subject: string, why: string): Case => ({
  is: 'told',
  evidence: { subject, statements: [unknown(why)] },
});

const askFor = (one: Case, desk: Desk): void => {
  if (one.is === 'pdf') for (const { known, file } of one.pdf.listed) desk.want(known, [file.path]);
  if (one.is === 'eml' && one.eml.claim)
    desk.want(one.eml.claim.known, one.eml.claim.message.attachments);
  if (one.is === 'manifest')
    desk.want(
      one.known,
      one.known.manifest.files.map(({ path }) => path),
    );
};

const lonePdfs = (cases: readonly Case[]) =>
  cases.flatMap((one) => {
    if (one.is !== 'pdf' || one.pdf.listed.length > 0) return [];
    const { sha256, commit, path } = one.pdf;
    return commit && path ? [{ sha256, commit, path }] : [];
  });

const judge = (one: Case, court: Court): Promise<Evidence> => {
  if (one.is === 'pdf') return pdfEvidence(one.pdf, court);
  if (one.is === 'eml') return emlEvidence(one.eml, court);
  if (one.is === 'manifest') return manifestEvidence(one.name, one.known, court, one.file);
  return Promise.resolve(one.evidence);
};
