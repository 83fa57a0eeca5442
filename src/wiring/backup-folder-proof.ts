import { join } from 'node:path';
import type { Catalogue, WrittenFile } from '../core/backup.ts';
import { unbundle } from '../io/git-bundle.ts';
import { writeRefs } from '../io/git-refs.ts';
import { chainOf } from '../steps/backup-chain.ts';
import { chainFiles, damagedFiles } from './backup-catalogue.ts';
import type { BackupJob, PlaceOutcome } from './backup-job.ts';
import { differenceOf } from './backup-proof.ts';
import { emptyRepository, unpackBundles } from './backup-unpack.ts';

export interface FolderCopy {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly scratch: string;
  /** The bundle that was just encrypted, in clear. */
  readonly plain: string | undefined;
  /** The accompanying files that this run wrote. */
  readonly fresh: readonly WrittenFile[];
}

/** Proves a folder of bundles: every file is read back, and the newest state is restored and compared. Without the private key an encrypted copy is proven up to its encryption only, and said to be. */
export const proveFolder = async (job: BackupJob, copy: FolderCopy): Promise<PlaceOutcome> => {
  const { folder, catalogue } = copy;
  const damaged = await damagedFiles(folder, [...chainFiles(catalogue), ...copy.fresh]);
  if (damaged.length > 0) return bad(`tệp ${damaged[0]?.name ?? ''} đọc lại không đúng như đã ghi`);
  if (catalogue.encrypted && !job.identity) return proveSealed(job, copy);
  const target = join(copy.scratch, 'khoi-phuc.git');
  const why =
    (await unpackBundles(target, { ...copy, identity: job.identity })) ??
    (await differenceOf(target, job.repository, job));
  return why ? bad(why) : { outcome: 'proven', sentence: `${provenText(catalogue)}.` };
};

const provenText = (catalogue: Catalogue): string => {
  const chain = chainOf(catalogue);
  return `đã khôi phục thử từ ${catalogue.encrypted ? 'gói mã hóa' : `gói toàn bộ${chain.length > 1 ? ` và ${chain.length - 1} gói thêm` : ''}`}: đủ mọi nhánh và thẻ, kiểm tra và in ra giống hệt; ${catalogue.kept.length} tệp thư đã gửi còn nguyên`;
};

/** What was encrypted is restored before it is; afterwards only its bytes can be read back. */
const proveSealed = async (
  job: BackupJob,
  { catalogue, scratch, plain }: FolderCopy,
): Promise<PlaceOutcome> => {
  if (plain) {
    const target = join(scratch, 'khoi-phuc.git');
    await emptyRepository(target);
    const why =
      (await unbundle(target, plain)) ??
      ((await writeRefs(target, job.refs, job.head))
        ? await differenceOf(target, job.repository, job)
        : 'gói không chứa đủ những lần lưu');
    if (why) return bad(why);
  }
  return {
    outcome: 'sealed',
    sentence: `đã mã hóa; gói được khôi phục thử trước khi mã hóa, ${chainFiles(catalogue).length + catalogue.kept.length} tệp đã ghi đọc lại đúng từng byte. Chưa thử giải mã vì máy này không có khóa riêng: mỗi học kì một lần, người giữ khóa chạy npm run backup với SAO_LUU_KHOA.`,
  };
};

const bad = (why: string): PlaceOutcome => ({
  outcome: 'bad',
  sentence: `khôi phục thử không được: ${why}. Danh sách cũ của bản sao được giữ nguyên.`,
});
