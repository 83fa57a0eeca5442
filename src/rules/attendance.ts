import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { staffOf } from '../core/school.ts';

/** Chair and secretary are among those present, and nobody is both present and absent. Unknown ids are left to the rule on references. */
export const attendance = (): Rule =>
  rule(
    'thanh-phan-hop',
    'Chủ trì, thư ký có mặt; không ai vừa có mặt vừa vắng',
    function* ({ fields }, { year }) {
      const present = fields['co_mat'] as readonly string[];
      const absent = fields['vang'] as readonly { readonly ai: string }[];
      for (const key of ['chu_tri', 'thu_ky'])
        if (staffOf(year, fields[key]) && !present.includes(String(fields[key])))
          yield {
            at: [key],
            message: `"${String(fields[key])}" không có trong danh sách "co_mat". Thêm vào "co_mat" hoặc sửa "${key}".`,
          };
      for (const [index, { ai }] of absent.entries())
        if (staffOf(year, ai) && present.includes(ai))
          yield {
            at: ['vang', index, 'ai'],
            message: `"${ai}" vừa có mặt vừa vắng. Bỏ ở một trong hai danh sách.`,
          };
    },
  );
