import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import { momentOf } from '../core/moment.ts';
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
