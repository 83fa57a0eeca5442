import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { shown } from '../core/text.ts';

/** `so_tiet: 2` goes with `tiet_ppct: 41-42`. */
export const periodsAgree = (count: string, range: string): Rule =>
  rule('so-tiet-khop-ppct', `"${count}" bằng số tiết kể trong "${range}"`, function* ({ fields }) {
    const [first, last = first] = shown(fields[range]).split('-').map(Number);
    if (!first || !last) return;
    const listed = last - first + 1;
    if (listed !== fields[count])
      yield {
        at: [range],
        message: `"${range}: ${String(fields[range])}" kể ${Math.max(listed, 0)} tiết nhưng "${count}" ghi ${String(fields[count])}. Sửa một trong hai cho khớp.`,
      };
  });
