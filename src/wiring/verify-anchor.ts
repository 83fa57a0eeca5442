import type { Code } from '../core/evidence.ts';
import type { Manifest } from '../core/manifest.ts';
import { manifestText } from '../core/manifest.ts';
import { momentOf } from '../core/moment.ts';
import { signatureOf } from '../io/git-sign.ts';
import { readTag, type TagFacts } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import type { Anchor } from '../steps/verify-manifest.ts';
import { hashIn } from './release-source.ts';
import { commitDate } from './release-snapshot.ts';
import { toolName } from './tool.ts';
import type { KnownManifest } from './verify-manifests.ts';
import { rebuild } from './verify-reprint.ts';

/** Whether a manifest is more than a claim; with the release made again, where that was needed. */
export const anchorOf = async (
  repository: Repository,
  { manifest, hash }: KnownManifest,
): Promise<{ readonly anchor: Anchor; readonly rebuilt?: Manifest | undefined }> => {
  const tag = await readTag(repository, manifest.tag);
  if (tag && namesIt(tag, hash)) return { anchor: await byTag(repository, tag, manifest) };
  const committed = await commitDate(repository, manifest.commit);
  if (!committed)
    return no(
      'none',
      'commit-missing',
      `Kho git này không có lần lưu ${manifest.commit.slice(0, 12)} mà bản kê ghi.`,
    );
  const rebuilt = await rebuild(repository, manifest);
  if (!rebuilt || manifestText(rebuilt) !== manifestText(manifest))
    return { ...differing(manifest, tag), rebuilt };
  if (tag && hashIn(tag.message)) return { ...named(tag, manifest), rebuilt };
  if (new Date(committed).getTime() === new Date(manifest.date).getTime())
    return { anchor: { by: 'rebuild' }, rebuilt };
  return {
    ...no(
      'none',
      'tag-missing',
      `Dựng lại từ git ra đúng bản kê này, nhưng kho này không có thẻ ${manifest.tag} ghi nó, nên ngày giờ ${momentOf(manifest.date)} chỉ là lời bản kê. Lấy thẻ về: git fetch --tags`,
    ),
    rebuilt,
  };
};

const namesIt = (tag: TagFacts, hash: string): boolean =>
  tag.annotated && hashIn(tag.message) === hash;

/** A tag that names the manifest marks its commit and bears its name, or was moved. */
const byTag = async (
  repository: Repository,
  tag: TagFacts,
  manifest: Manifest,
): Promise<Anchor> => {
  const { tagger, tagged, signed } = tag;
  if (tag.commit === manifest.commit && tag.ownName === manifest.tag)
    return {
      by: 'tag',
      tagger,
      tagged,
      signature: await signatureOf(repository, manifest.tag, signed),
    };
  return {
    by: 'contradicted',
    code: 'tag-moved',
    why: `Thẻ git ${manifest.tag} ghi đúng bản kê này nhưng nay trỏ tới lần lưu ${tag.commit.slice(0, 12)} (tên bên trong: ${tag.ownName}), còn bản kê ghi lần lưu ${manifest.commit.slice(0, 12)}: thẻ đã bị dời. Lấy lại thẻ từ bản sao lưu.`,
  };
};

const no = (by: 'none' | 'contradicted', code: Code, why: string): { anchor: Anchor } => ({
  anchor: { by, why, code },
});

/** The release made again is this one, so it is the tag that tells of another. */
const named = (tag: TagFacts, manifest: Manifest): { anchor: Anchor } =>
  no(
    'none',
    'tag-names-other',
    `Dựng lại từ git ra đúng bản kê này, nhưng thẻ ${manifest.tag} (gắn lúc ${momentOf(tag.tagged)}) ghi một bản kê KHÁC: hoặc thẻ đã bị gắn lại, hoặc bản kê này chưa từng được gửi.`,
  );

/** Another version of the tool may rightly make other bytes; the same version may not. */
const differing = (manifest: Manifest, tag: TagFacts | undefined): { anchor: Anchor } =>
  manifest.tool === toolName()
    ? no('contradicted', 'rebuild-differs', contradiction(manifest, tag))
    : no(
        'none',
        'reprint-by-other-tool',
        `Bản kê do "${manifest.tool}" làm; máy này là "${toolName()}" và dựng lại ra khác đi, nên không kết luận được.`,
      );

const contradiction = ({ tag }: Manifest, found: TagFacts | undefined): string =>
  found
    ? `Thẻ git ${tag} ghi một bản kê KHÁC, và dựng lại từ git cũng không ra bản kê này: bản kê đã bị sửa.`
    : `Kho này không có thẻ git ${tag}, và dựng lại từ git ra một bản kê KHÁC: bản kê này đã bị sửa hoặc bịa ra.`;
