import type { Standing } from '../core/commits.ts';
import { fact, no, unknown, yes, type Code, type Statement } from '../core/evidence.ts';
import type { Manifest } from '../core/manifest.ts';
import { momentOf } from '../core/moment.ts';
import type { Signature } from '../core/signature.ts';
import { clockStatements, type ClockFindings } from './verify-clock.ts';
import { OTHER_TOOL, type Comparison } from './verify-pdf.ts';
import { signatureStatement } from './verify-signature.ts';
import { sinceStatements, standingStatements, type Since } from './verify-since.ts';

/** What makes a manifest more than a claim. */
export type Anchor =
  | {
      readonly by: 'tag';
      readonly tagger: string;
      readonly tagged: string;
      readonly signature: Signature;
    }
  /** Without a tag: the whole release made again from git gives this very manifest. */
  | { readonly by: 'rebuild' }
  | { readonly by: 'none' | 'contradicted'; readonly why: string; readonly code: Code };

/** One file or message that was compared. */
export interface Compared {
  readonly name: string;
  readonly compared: Comparison;
}

/** What was found out about a manifest. */
export interface ManifestFindings extends ClockFindings {
  readonly manifest: Manifest;
  readonly anchor: Anchor;
  readonly committed?: string | undefined;
  readonly standing: Standing;
  /** True when the repository's own ledger holds this manifest. */
  readonly filed: boolean;
  readonly sources: readonly Compared[];
  readonly since: readonly Since[];
  readonly reprints: readonly Compared[];
  /** PDFs and messages that lie beside the manifest. */
  readonly beside: readonly Compared[];
  readonly deliveries: readonly string[];
}

/** What can be said about a manifest or about the tag that names it. */
export const manifestStatements = (found: ManifestFindings): Statement[] => {
  const { manifest } = found;
  const short = manifest.commit.slice(0, 12);
  return [
    fact(
      `Bản kê kỳ "${manifest.name}", năm học ${manifest.year}: ${manifest.files.length} tệp, ${manifest.messages.length} thư.`,
    ),
    ...anchorStatements(found),
    found.committed
      ? fact(
          `Làm từ lần lưu ${short}; git nói lần lưu này có từ ${momentOf(found.committed)}.`,
          'commit',
        )
      : unknown(`Kho git này không có lần lưu ${short}.`, 'commit-missing'),
    ...standingStatements(
      manifest.commit,
      found.standing,
      found.filed || found.anchor.by === 'tag',
    ),
    ...tally(found.sources, 'Bản gốc trong git', 'đúng như bản kê', SOURCES),
    ...tally(found.reprints, 'In lại từ lần lưu ấy', 'ra đúng từng byte', REPRINTS),
    ...tally(found.beside, 'Tệp nằm cạnh bản kê', 'đúng từng byte', BESIDE),
    ...sinceStatements(found.since),
    ...clockStatements(found),
    ...found.deliveries.map((delivery) => fact(`Đã gửi: ${delivery}.`, 'sent')),
  ];
};

/** Whether the manifest itself can be trusted. */
export const anchorStatements = ({
  manifest,
  anchor,
}: Pick<ManifestFindings, 'manifest' | 'anchor'>): Statement[] => {
  if (anchor.by === 'tag')
    return [
      yes(
        `Bản kê đúng là bản mà thẻ git ${manifest.tag} ghi, do ${anchor.tagger} gắn lúc ${momentOf(anchor.tagged)}.`,
        'tag-names-manifest',
      ),
      signatureStatement(manifest.tag, anchor.signature),
    ];
  if (anchor.by === 'rebuild')
    return [
      yes(
        'Chưa gắn thẻ git (thư tập dượt), nhưng dựng lại cả kỳ gửi từ git ra đúng bản kê này.',
        'rebuilt',
      ),
    ];
  const { by, why, code } = anchor;
  return [by === 'none' ? unknown(why, code) : no(why, code)];
};

/** The codes of what is the same, what differs and what could not be compared. */
type Codes = readonly [same: Code, different: Code, open: Code];
const SOURCES: Codes = ['source-same', 'source-differs', 'source-absent'];
const REPRINTS: Codes = ['reprint-same', 'reprint-differs', 'reprint-impossible'];
const BESIDE: Codes = ['attachment-same', 'changed-after-sending', 'note'];

const SHOWN = 10;

function* tally(
  compared: readonly Compared[],
  what: string,
  fine: string,
  [right, wrong, left]: Codes,
): Generator<Statement> {
  if (compared.length === 0) return;
  const of = (wanted: Comparison) => compared.filter((one) => one.compared === wanted);
  const [same, different, open] = [of('same'), of('different'), of('unknown')];
  if (same.length > 0) yield yes(`${what}: ${same.length}/${compared.length} ${fine}.`, right);
  for (const { name } of different.slice(0, SHOWN)) yield no(`${what}: ${name} KHÁC.`, wrong);
  if (different.length > SHOWN)
    yield no(`${what}: còn ${different.length - SHOWN} tệp khác nữa.`, wrong);
  if (of('other-tool').length > 0) yield fact(OTHER_TOOL, 'reprint-by-other-tool');
  for (const { name } of open.slice(0, SHOWN))
    yield unknown(`${what}: không đối chiếu được ${name}.`, left);
  if (open.length > SHOWN)
    yield unknown(`${what}: còn ${open.length - SHOWN} tệp chưa đối chiếu được.`, left);
}
