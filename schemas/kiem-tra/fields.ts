import { z } from 'zod';
import {
  dayField,
  lineField,
  recordFields,
  staffField,
  teamField,
  weekField,
} from '../../src/core/fields.ts';

/** What the front matter holds. */
export const fields = recordFields({
  ten: lineField('Tên kỳ kiểm tra'),
  ngay: dayField().meta({ title: 'Ngày ra yêu cầu', role: 'day' }),
  tu_tuan: weekField('Từ tuần'),
  den_tuan: weekField('Đến tuần'),
  loai_ho_so: z
    .array(lineField('Loại hồ sơ').meta({ role: 'kind' }))
    .min(1)
    .meta({ title: 'Loại hồ sơ' }),
  to: z.array(teamField('Tổ')).optional().meta({ title: 'Chỉ các tổ' }),
  giao_vien: z.array(staffField('Giáo viên')).optional().meta({ title: 'Chỉ các giáo viên' }),
  dinh_chinh_cho: lineField('Đính chính cho kỳ')
    .meta({
      role: 'period',
      description: 'Tên tệp của kỳ đã gửi; chỉ gửi lại hồ sơ của giáo viên có bài đã đổi',
    })
    .optional(),
  han_gui: dayField().meta({ title: 'Hạn gửi', role: 'day' }),
  hinh_thuc: z
    .enum(['từng bài', 'đóng tập', 'cả hai'])
    .default('từng bài')
    .meta({ title: 'Hình thức tệp gửi' }),
});

export type Fields = z.output<typeof fields>;
