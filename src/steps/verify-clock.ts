import type { Commits } from '../core/commits.ts';
import { shortDay, type Day } from '../core/day.ts';
import { unknown, type Statement } from '../core/evidence.ts';
import { isBefore, momentOf } from '../core/moment.ts';

/** A commit that says it is older than one it follows. */
export interface Backwards {
  readonly commit: string;
  readonly committed: string;
  readonly parent: string;
  readonly parentCommitted: string;
}

/** A reflection that stood in git before its lesson was over. */
export interface Early {
  readonly path: string;
  readonly lastDay: Day;
  /** When the commit that already held it was made. */
  readonly written: string;
}

/** What the clocks on the way of a record or a release say. */
export interface ClockFindings {
  readonly backwards: readonly Backwards[];
  readonly early: readonly Early[];
  /** The commit that was mailed, and when the mail that carried it was under way. */
  readonly mailed?: {
    readonly commit: string;
    readonly committed: string;
    readonly carried: string;
  };
}

/** Those of some commits that say they are older than their parents. */
export const backwardsIn = ({ all }: Commits, ids: Iterable<string>): Backwards[] =>
  [...new Set(ids)].flatMap((id) =>
    (all.get(id)?.parents ?? []).flatMap((parent) => {
      const [committed, parentCommitted] = [all.get(id)?.committed, all.get(parent)?.committed];
      return committed && parentCommitted && isBefore(committed, parentCommitted)
        ? [{ commit: id, committed, parent, parentCommitted }]
        : [];
    }),
  );

/** A doubt for every clock that cannot be right. */
export const clockStatements = ({ backwards, early, mailed }: ClockFindings): Statement[] => [
  ...few(backwards, backwardsStatement, 'clock-backwards'),
  ...few(early, earlyStatement, 'reflection-before-lesson'),
  ...(mailed && isBefore(mailed.carried, mailed.committed) ? [mailedStatement(mailed)] : []),
];

const backwardsStatement = ({ commit, committed, parent, parentCommitted }: Backwards): Statement =>
  unknown(
    `Đồng hồ không thể đúng: lần lưu ${short(commit)} ghi ${momentOf(committed)}, sớm hơn lần lưu ${short(parent)} có trước nó (${momentOf(parentCommitted)}). Ngày giờ git ghi ở đây không làm chứng được.`,
    'clock-backwards',
  );

const earlyStatement = ({ path, lastDay, written }: Early): Statement =>
  unknown(
    `Phần rút kinh nghiệm của ${path} đã có trong git lúc ${momentOf(written)}, trước khi dạy xong (ngày ${shortDay(lastDay)}) và từ đó chưa sửa: không chứng minh được là ghi sau khi dạy.`,
    'reflection-before-lesson',
  );

const mailedStatement = ({ commit, committed, carried }: NonNullable<ClockFindings['mailed']>) =>
  unknown(
    `Đồng hồ không thể đúng: lần lưu ${short(commit)} ghi ${momentOf(committed)}, muộn hơn bức thư chở nó (${momentOf(carried)}).`,
    'clock-after-mail',
  );

const SHOWN = 5;

function* few<Item>(
  items: readonly Item[],
  statementOf: (item: Item) => Statement,
  code: 'clock-backwards' | 'reflection-before-lesson',
): Generator<Statement> {
  yield* items.slice(0, SHOWN).map(statementOf);
  if (items.length > SHOWN) yield unknown(`Còn ${items.length - SHOWN} chỗ như thế nữa.`, code);
}

const short = (id: string): string => id.slice(0, 12);
