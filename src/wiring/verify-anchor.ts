import { momentOf } from '../core/moment.ts';
import type { Manifest } from '../core/manifest.ts';
import { manifestText } from '../core/manifest.ts';
import { readTag } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import type { Anchor } from '../steps/verify-manifest.ts';
import { toolName } from './tool.ts';
import { hashIn } from './release-source.ts';
import { commitDate } from './release-snapshot.ts';
import type { KnownManifest } from './verify-manifests.ts';
import { rebuild } from './verify-reprint.ts';

/** Whether a manifest is more than a claim; with the release made again, where that was needed. */
export const anchorOf = async (
  repository: Repository,
  { manifest, hash }: KnownManifest,
): Promise<{ readonly anchor: Anchor; readonly rebuilt?: Manifest | undefined }> => {
  const tag = await readTag(repository, manifest.tag);
  if (tag?.annotated && hashIn(tag.message) === hash && tag.commit === manifest.commit)
    return { anchor: { by: 'tag', tagger: tag.tagger, tagged: tag.tagged } };
  const committed = await commitDate(repository, manifest.commit);
  if (!committed)
    return none(`Kho git này không có lần lưu ${manifest.commit.slice(0, 12)} mà bản kê ghi.`);
  const rebuilt = await rebuild(repository, manifest);
  if (!rebuilt || manifestText(rebuilt) !== manifestText(manifest))
    return { ...differing(manifest, tag !== undefined), rebuilt };
  if (new Date(committed).getTime() === new Date(manifest.date).getTime())
    return { anchor: { by: 'rebuild' }, rebuilt };
  return {
    ...none(
      `Dựng lại từ git ra đúng bản kê này, nhưng kho này không có thẻ ${manifest.tag} ghi nó, nên ngày giờ ${momentOf(manifest.date)} chỉ là lời bản kê. Lấy thẻ về: git fetch --tags`,
    ),
    rebuilt,
  };
};

const none = (why: string): { anchor: Anchor } => ({ anchor: { by: 'none', why } });

/** Another version of the tool may rightly make other bytes; the same version may not. */
const differing = (manifest: Manifest, tagged: boolean): { anchor: Anchor } =>
  manifest.tool === toolName()
    ? { anchor: { by: 'contradicted', why: contradiction(tagged, manifest) } }
    : none(
        `Bản kê do "${manifest.tool}" làm; máy này là "${toolName()}" và dựng lại ra khác đi, nên không kết luận được.`,
      );

const contradiction = (tagged: boolean, { tag }: Manifest): string =>
  tagged
    ? `Thẻ git ${tag} ghi một bản kê KHÁC, và dựng lại từ git cũng không ra bản kê này: bản kê đã bị sửa.`
    : 'Dựng lại từ git ra một bản kê KHÁC: bản kê này đã bị sửa.';
