import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** The second week is not before the first. */
export const weeksInOrder = (from: string, to: string): Rule =>
  rule('tuan-dung-thu-tu', `"${to}" không trước "${from}"`, function* ({ fields }) {
    const [first, last] = [Number(fields[from]), Number(fields[to])];
    if (last < first)
      yield {
        at: [to],
        message: `"${to}" (tuần ${last}) trước "${from}" (tuần ${first}). Sửa một trong hai.`,
      };
  });
