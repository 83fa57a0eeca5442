import { z } from 'zod';
import { dayField, lineField, recordFields, staffField, timeField } from '../../src/core/fields.ts';

/** What the front matter holds; never a password. */
export const fields = recordFields({
  so: z.int().min(1).meta({ title: 'Số' }),
  ngay: dayField().meta({ title: 'Ngày bàn giao', role: 'day' }),
  bat_dau: timeField().meta({ title: 'Bắt đầu lúc' }),
  ket_thuc: timeField().meta({ title: 'Kết thúc lúc' }),
  dia_diem: lineField('Địa điểm'),
  can_cu: z.array(lineField('Căn cứ')).min(1).meta({
    title: 'Căn cứ',
    description: 'Gồm cả quyết định phân công người nhận',
  }),
  ben_giao: staffField('Bên giao'),
  ben_nhan: staffField('Bên nhận'),
  chung_kien: staffField('Người chứng kiến, xác nhận'),
  doi_mat_khau: timeField().meta({ title: 'Bên nhận đổi mật khẩu lúc' }),
  noi_nhan: z.array(lineField('Nơi nhận')).min(1).meta({ title: 'Nơi nhận' }),
});

export type Fields = z.output<typeof fields>;
