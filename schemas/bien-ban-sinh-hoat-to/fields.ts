import { z } from 'zod';
import {
  dayField,
  lineField,
  recordFields,
  staffField,
  teamField,
  timeField,
  weekField,
} from '../../src/core/fields.ts';

/** What the front matter holds. */
export const fields = recordFields({
  to: teamField('Tổ'),
  lan: z.int().min(1).meta({ title: 'Lần họp' }),
  tuan: weekField('Tuần'),
  ngay: dayField().meta({ title: 'Ngày họp', role: 'day' }),
  bat_dau: timeField().meta({ title: 'Bắt đầu lúc' }),
  ket_thuc: timeField().meta({ title: 'Kết thúc lúc' }),
  dia_diem: lineField('Địa điểm'),
  chu_tri: staffField('Chủ trì'),
  thu_ky: staffField('Thư ký'),
  co_mat: z.array(staffField('Có mặt')).min(1).meta({ title: 'Có mặt' }),
  vang: z
    .array(z.strictObject({ ai: staffField('Người vắng'), ly_do: lineField('Lý do') }))
    .default([])
    .meta({ title: 'Vắng' }),
  chu_de: lineField('Chủ đề').optional(),
  phan_cong: z
    .array(
      z.strictObject({
        noi_dung: lineField('Nội dung'),
        nguoi: staffField('Người thực hiện'),
        han: dayField().meta({ title: 'Thời hạn', role: 'day' }),
      }),
    )
    .default([])
    .meta({ title: 'Phân công' }),
  lan_hop_sau: dayField().optional().meta({ title: 'Lần họp sau', role: 'day' }),
});

export type Fields = z.output<typeof fields>;
