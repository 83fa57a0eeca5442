import { momentOf } from '../core/moment.ts';
import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { Manifest } from '../core/manifest.ts';
import { OTHER_TOOL, type Comparison } from './verify-pdf.ts';

/** What makes a manifest more than a claim. */
export type Anchor =
  | { readonly by: 'tag'; readonly tagger: string; readonly tagged: string }
  /** Without a tag: the whole release made again from git gives this very manifest. */
  | { readonly by: 'rebuild' }
  | { readonly by: 'none'; readonly why: string }
  | { readonly by: 'contradicted'; readonly why: string };

/** One file or message that was compared. */
export interface Compared {
  readonly name: string;
  readonly compared: Comparison;
}

/** What was found out about a manifest. */
export interface ManifestFindings {
  readonly manifest: Manifest;
  readonly anchor: Anchor;
  readonly committed?: string | undefined;
  readonly sources: readonly Compared[];
  readonly reprints: readonly Compared[];
  /** PDFs and messages that lie beside the manifest. */
  readonly beside: readonly Compared[];
  readonly deliveries: readonly string[];
}

/** What can be said about a manifest or about the tag that names it. */
export const manifestStatements = (found: ManifestFindings): Statement[] => {
  const { manifest } = found;
  return [
    fact(
      `Bản kê kỳ "${manifest.name}", năm học ${manifest.year}: ${manifest.files.length} tệp, ${manifest.messages.length} thư.`,
    ),
    anchorStatement(found),
    found.committed
      ? fact(
          `Làm từ lần lưu ${manifest.commit.slice(0, 12)}; git nói lần lưu này có từ ${momentOf(found.committed)}.`,
        )
      : unknown(`Kho git này không có lần lưu ${manifest.commit.slice(0, 12)}.`),
    ...tally(found.sources, 'Bản gốc trong git', 'đúng như bản kê'),
    ...tally(found.reprints, 'In lại từ lần lưu ấy', 'ra đúng từng byte'),
    ...tally(found.beside, 'Tệp nằm cạnh bản kê', 'đúng từng byte'),
    ...found.deliveries.map((delivery) => fact(`Đã gửi: ${delivery}.`)),
  ];
};

/** Whether the manifest itself can be trusted. */
export const anchorStatement = ({
  manifest,
  anchor,
}: Pick<ManifestFindings, 'manifest' | 'anchor'>): Statement => {
  if (anchor.by === 'tag')
    return yes(
      `Bản kê đúng là bản mà thẻ git ${manifest.tag} ghi, do ${anchor.tagger} gắn lúc ${momentOf(anchor.tagged)}.`,
    );
  if (anchor.by === 'rebuild')
    return yes(
      'Chưa gắn thẻ git (thư tập dượt), nhưng dựng lại cả kỳ gửi từ git ra đúng bản kê này.',
    );
  return anchor.by === 'none' ? unknown(anchor.why) : no(anchor.why);
};

const SHOWN = 10;

function* tally(compared: readonly Compared[], what: string, fine: string): Generator<Statement> {
  if (compared.length === 0) return;
  const of = (wanted: Comparison) => compared.filter((one) => one.compared === wanted);
  const [same, different, open] = [of('same'), of('different'), of('unknown')];
  if (same.length > 0) yield yes(`${what}: ${same.length}/${compared.length} ${fine}.`);
  for (const { name } of different.slice(0, SHOWN)) yield no(`${what}: ${name} KHÁC.`);
  if (different.length > SHOWN) yield no(`${what}: còn ${different.length - SHOWN} tệp khác nữa.`);
  if (of('other-tool').length > 0) yield fact(OTHER_TOOL);
  for (const { name } of open.slice(0, SHOWN))
    yield unknown(`${what}: không đối chiếu được ${name}.`);
  if (open.length > SHOWN)
    yield unknown(`${what}: còn ${open.length - SHOWN} tệp chưa đối chiếu được.`);
}
