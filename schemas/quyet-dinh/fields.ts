import { z } from 'zod';
import { dayField, lineField, recordFields, staffField, teamField } from '../../src/core/fields.ts';

const holding = {
  tu_ngay: dayField().meta({ title: 'Từ ngày', role: 'day' }),
  den_ngay: dayField().optional().meta({ title: 'Đến ngày', role: 'day' }),
};

/** What the front matter holds. */
export const fields = recordFields({
  so: z.int().min(1).meta({ title: 'Số' }),
  ngay: dayField().meta({ title: 'Ngày ban hành', role: 'day' }),
  trich_yeu: lineField('Trích yếu').meta({ description: 'Bắt đầu bằng "Về việc …"' }),
  can_cu: z.array(lineField('Căn cứ')).min(1).meta({ title: 'Căn cứ' }),
  nguoi_ky: staffField('Người ký'),
  noi_nhan: z.array(lineField('Nơi nhận')).min(1).meta({ title: 'Nơi nhận' }),
  phu_trach_email: z
    .array(
      z.strictObject({
        nguoi: staffField('Cán bộ phụ trách email'),
        du_phong: staffField('Người dự phòng').optional(),
        ...holding,
      }),
    )
    .default([])
    .meta({ title: 'Phân công phụ trách email trường' }),
  nhan_xet: z
    .array(
      z.strictObject({
        nguoi: staffField('Cán bộ quản lý nhận xét'),
        to: z.array(teamField('Tổ')).min(1),
        ky: lineField('Kỳ nhận xét').optional(),
        ...holding,
      }),
    )
    .default([])
    .meta({ title: 'Phân công nhận xét kế hoạch bài dạy' }),
});

export type Fields = z.output<typeof fields>;
