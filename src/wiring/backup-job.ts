import type { BackupLine, BackupSettings } from '../core/backup.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { headBranch, isReachable, readRefs, type Refs } from '../io/git-refs.ts';
import { headOf, requireRepository, type Repository } from '../io/git.ts';
import { fsckProblem, measureOf, type Measure } from './backup-proof.ts';

/** What is being backed up, measured once for all places. */
export interface BackupJob {
  readonly repository: Repository;
  readonly settings: BackupSettings;
  readonly commit: string;
  readonly head: string;
  readonly refs: Refs;
  readonly measure: Measure;
  /** Folder with the outboxes, which git does not hold. */
  readonly outboxes: string;
  /** A folder of this run alone, gone at its end. */
  readonly scratch: string;
  /** The text of an age identity, when it is at hand. */
  readonly identity: string | undefined;
  readonly now: Date;
}

/** What became of one place. */
export type PlaceOutcome = Pick<BackupLine, 'outcome' | 'sentence'>;

/** Measures the working repository; one that is empty, clipped or damaged is never copied over a good copy. */
export const measureWorking = async (
  content: string,
): Promise<Pick<BackupJob, 'repository' | 'commit' | 'head' | 'refs' | 'measure'>> => {
  const repository = await requireRepository(content);
  const { root, git } = repository;
  const commit = await headOf(repository);
  const refs = await readRefs(root);
  if (!commit || refs.size === 0)
    throw new EnvironmentProblem('Kho git chưa có lần lưu nào nên chưa có gì để sao lưu.');
  if ((await git.revparse(['--is-shallow-repository'])).trim() === 'true')
    throw new EnvironmentProblem(
      'Bản sao git này bị cắt bớt lịch sử nên không sao lưu từ đây được. Gõ: git fetch --unshallow',
    );
  if (!(await isReachable(root, commit, refs)))
    throw new EnvironmentProblem(
      'Kho làm việc đang ở một lần lưu mà không nhánh nào giữ. Gõ: git switch -c ten-nhanh-moi, rồi gõ lại lệnh.',
    );
  const damage = await fsckProblem(root);
  if (damage)
    throw new EnvironmentProblem(
      `Kho làm việc có chỗ hỏng nên không sao lưu gì, để không đè lên bản sao tốt. Git báo: ${damage}\nKhôi phục từ một bản sao: npm run restore -- <nơi sao lưu> <thư mục mới>`,
    );
  const measure = await measureOf(repository, commit);
  return { repository, commit, head: await headBranch(root), refs, measure };
};
