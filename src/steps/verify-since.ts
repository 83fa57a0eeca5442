import type { Standing } from '../core/commits.ts';
import { fact, no, unknown, type Statement } from '../core/evidence.ts';
import { momentOf } from '../core/moment.ts';

/** What became of a record in git after the commit that is spoken of. */
export interface Since {
  readonly path: string;
  /** Absent: it is no longer there. */
  readonly change?: {
    readonly commit: string;
    readonly committed: string;
    readonly author: string;
  };
}

/** What was changed in git after printing or sending; no doubt about what was sent, but told. */
export function* sinceStatements(since: readonly Since[]): Generator<Statement> {
  for (const { path, change } of since.slice(0, SHOWN)) yield fact(sentence(path, change), CODE);
  if (since.length > SHOWN)
    yield fact(`Còn ${since.length - SHOWN} hồ sơ nữa đã đổi trong git từ đó.`, CODE);
}

const CODE = 'changed-in-git';
const SHOWN = 5;

const sentence = (path: string, change: Since['change']): string =>
  change
    ? `Từ đó ${path} đã được sửa trong git: lần lưu ${change.commit.slice(0, 12)} của ${change.author} lúc ${momentOf(change.committed)}. Bản đang xét không vì thế mà đổi.`
    : `Từ đó ${path} đã bị xóa hoặc chuyển chỗ trong git. Bản đang xét không vì thế mà đổi.`;

/** Whether the branch still leads to a commit; of one that was mailed it must. */
export const standingStatements = (
  commit: string,
  standing: Standing,
  mailed: boolean,
): Statement[] => {
  const short = commit.slice(0, 12);
  if (standing === 'on-branch')
    return [
      fact(
        `Lần lưu ${short} nằm ở một nhánh khác, không phải nhánh đang mở của kho này.`,
        'commit',
      ),
    ];
  if (standing === 'off' && mailed)
    return [
      no(
        `Lịch sử git đã bị viết lại: lần lưu ${short} đã gửi đi nhưng không còn nhánh nào dẫn tới. Đối chiếu với bản sao lưu.`,
        REWRITTEN,
      ),
    ];
  if (standing === 'off')
    return [
      unknown(
        `Lịch sử git đã bị viết lại: không còn nhánh nào dẫn tới lần lưu ${short}.`,
        REWRITTEN,
      ),
    ];
  return standing === 'missing' && mailed
    ? [
        no(
          `Lịch sử git đã bị viết lại: sổ gửi trong kho này ghi lần lưu ${short} nhưng kho không còn lần lưu ấy. Lấy lại từ bản sao lưu.`,
          REWRITTEN,
        ),
      ]
    : [];
};

const REWRITTEN = 'history-rewritten';
