import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** A meeting ends after it begins. */
export const timesInOrder = (from: string, to: string): Rule =>
  rule('gio-hop-dung-thu-tu', 'Giờ kết thúc sau giờ bắt đầu', function* ({ fields }) {
    if (minutes(fields[to]) <= minutes(fields[from]))
      yield {
        at: [to],
        message: `Kết thúc lúc ${String(fields[to])} không sau lúc bắt đầu ${String(fields[from])}. Sửa "${from}" hoặc "${to}".`,
      };
  });

const minutes = (time: unknown): number => {
  const [hour = 0, minute = 0] = String(time).split(':').map(Number);
  return hour * 60 + minute;
};
