import { unknown, type Code, type Evidence } from '../core/evidence.ts';
import { readTag } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import { stampedHash } from '../io/time-stamp.ts';
import { carriedAt } from '../steps/carried.ts';
import { isoSeconds } from './release-build.ts';
import { manifestHash } from './release-outbox.ts';
import { hashIn, limitIn, toolIn } from './release-source.ts';
import type { ManifestIndex } from './verify-index.ts';
import type { VerifyInput } from './verify-inputs.ts';
import type { KnownManifest } from './verify-manifests.ts';
import { matchEml, matchPdf, type MatchedEml, type MatchedPdf } from './verify-match.ts';
import { rebuild } from './verify-reprint.ts';

/** One thing to be judged, with what the known manifests say about it. */
export type Case =
  | { readonly is: 'pdf'; readonly pdf: MatchedPdf }
  | { readonly is: 'eml'; readonly eml: MatchedEml }
  | {
      readonly is: 'manifest';
      readonly name: string;
      readonly known: KnownManifest;
      readonly file?: string;
    }
  | { readonly is: 'time-stamp'; readonly name: string; readonly stamp: Stamped }
  | { readonly is: 'told'; readonly evidence: Evidence };

/** A time-stamp with the manifest that it is of. */
export interface Stamped {
  readonly known: KnownManifest;
  readonly bytes: Uint8Array;
}

/** What there is to judge in one input. */
export const casesOf = async (
  input: VerifyInput,
  index: ManifestIndex,
  repository: Repository,
): Promise<Case[]> => {
  const { name } = input;
  if (input.is === 'pdf') return [{ is: 'pdf', pdf: await matchPdf(name, input.read, index) }];
  if (input.is === 'eml') return emlCases(name, input.read(), index);
  if (input.is === 'time-stamp') return [stampCase(name, input.read(), index)];
  if (input.is === 'tag') return [await tagCase(name, index, repository)];
  if (input.is === 'manifest') {
    const hash = manifestHash(input.manifest);
    const { filed = false, stamps = [] } = index.manifestWith(hash) ?? {};
    return [{ is: 'manifest', name, known: { ...input, hash, filed, stamps }, file: name }];
  }
  return [told(name, input.why ?? UNREADABLE, input.code)];
};

const UNREADABLE = 'Đây không phải tệp PDF, tệp thư .eml hay bản kê manifest.json.';

/** A time-stamp tells the hash that it is of, and so its manifest, wherever that lies. */
const stampCase = (name: string, bytes: Uint8Array, index: ManifestIndex): Case => {
  const hash = stampedHash(bytes);
  if (!hash)
    return told(
      name,
      'Tệp này không phải dấu thời gian (RFC 3161) dùng được: hỏng, hoặc bị từ chối.',
    );
  const known = index.manifestWith(hash);
  return known
    ? { is: 'time-stamp', name, stamp: { known, bytes } }
    : told(
        name,
        `Dấu thời gian này là của một tệp có sha256 ${hash}, không phải bản kê nào mà máy này biết. Đặt manifest.json của nó bên cạnh rồi xét lại.`,
        'nothing-there',
      );
};

/** Attachments of a message that no manifest knows are looked at one by one. */
const emlCases = async (name: string, bytes: Uint8Array, index: ManifestIndex): Promise<Case[]> => {
  const eml = await matchEml(name, bytes, index);
  if (!eml)
    return [told(name, 'Không đọc được tệp thư này: không có người gửi và không có mã thư.')];
  const cases: Case[] = [{ is: 'eml', eml }];
  const carried = carriedAt(eml.mail);
  for (const attachment of eml.claim ? [] : eml.mail.attachments) {
    const pdf = await matchPdf(`${name}/${attachment.name}`, () => attachment.bytes, index);
    cases.push({ is: 'pdf', pdf: { ...pdf, carried } });
  }
  return cases;
};

/** A tag leads to its manifest: a known one, or the one that its commit and date make again. */
const tagCase = async (
  name: string,
  { manifests }: ManifestIndex,
  repository: Repository,
): Promise<Case> => {
  const tag = await readTag(repository, name);
  if (!tag)
    return told(
      name,
      'Không có tệp nào và không có thẻ git nào tên như vậy. Xem lại đường dẫn; gõ git tag để xem các thẻ (gửi tập dượt không gắn thẻ).',
      'nothing-there',
    );
  const hash = hashIn(tag.message);
  const [, year = '', ky = ''] = tag.ownName.split('/');
  if (!tag.annotated || !hash)
    return told(
      name,
      'Thẻ này không phải do lệnh gửi kiểm tra gắn, nên không ghi bản kê nào.',
      'not-ours',
    );
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
    return {
      is: 'manifest',
      name,
      known: { manifest, hash, deliveries: [], filed: false, stamps: [] },
    };
  return told(
    name,
    'Máy này không có bản kê mà thẻ ghi, và dựng lại từ git không ra bản kê ấy: hoặc công cụ khác phiên bản, hoặc thẻ đã bị dời sang lần lưu khác.',
    'reprint-impossible',
  );
};

const told = (subject: string, why: string, code: Code = 'unreadable'): Case => ({
  is: 'told',
  evidence: { subject, statements: [unknown(why, code)] },
});
