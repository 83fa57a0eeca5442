import { shortDay } from '../core/day.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** The second day is not before the first: in the record itself, or in each item of a list. */
export const datesInOrder = (list?: string, from = 'tu_ngay', to = 'den_ngay'): Rule =>
  rule('ngay-dung-thu-tu', `"${to}" không trước "${from}"`, function* ({ fields }) {
    const items = list ? (fields[list] as readonly Record<string, unknown>[]) : [fields];
    for (const [index, item] of items.entries()) {
      const [first, last] = [item[from], item[to]];
      if (typeof first === 'string' && typeof last === 'string' && last < first)
        yield {
          at: list ? [list, index, to] : [to],
          message: `"${to}" (${shortDay(last)}) trước "${from}" (${shortDay(first)}). Sửa một trong hai.`,
        };
    }
  });
