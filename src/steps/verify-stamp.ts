import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import { isBefore, momentOf } from '../core/moment.ts';
import type { StampVerdict } from '../core/time-stamp.ts';

/** What can be said about the time-stamp of a manifest. Where it is not itself what is judged, it adds to the proof and takes nothing away unless it is wrong. */
export const stampStatement = (stamp: StampVerdict, isJudged: boolean): Statement => {
  if (stamp.is === 'bad')
    return (isJudged ? no : unknown)(`Dấu thời gian ${stamp.why}`, 'time-stamp-wrong');
  const { at, by } = stamp;
  if (stamp.trusted)
    return yes(
      `Dấu thời gian (RFC 3161) của ${by} xác nhận bản kê này đã có lúc ${momentOf(at)}.`,
      'time-stamped',
    );
  return (isJudged ? unknown : fact)(
    `Dấu thời gian ghi tên ${by}, lúc ${momentOf(at)}, có chữ ký đúng; muốn biết có đúng là ${by} không thì đặt TSA_CA là tệp chứng thư gốc (PEM) của nơi cấp.`,
    'time-stamp-unchecked',
  );
};

/** What cannot be younger than the time-stamp that covers it: the commit that the manifest names, and the tag that names the manifest. */
export interface Stamped {
  readonly commit: string;
  /** ISO 8601; undefined when the commit is not here. */
  readonly committed?: string | undefined;
  readonly tag: string;
  readonly tagged?: string | undefined;
}

/** A doubt for each clock that says it is later than the time-stamp. */
export const stampClockStatements = (
  stamp: StampVerdict,
  { commit, committed, tag, tagged }: Stamped,
): Statement[] => {
  if (stamp.is !== 'good') return [];
  const { at, by } = stamp;
  return [
    { what: `lần lưu ${commit.slice(0, 12)}`, when: committed },
    { what: `thẻ ${tag}`, when: tagged },
  ].flatMap(({ what, when }) =>
    when && isBefore(at, when)
      ? unknown(
          `Đồng hồ không thể đúng: ${what} ghi ${momentOf(when)}, muộn hơn dấu thời gian của bản kê (${momentOf(at)}, do ${by} cấp).`,
          'clock-after-stamp',
        )
      : [],
  );
};
