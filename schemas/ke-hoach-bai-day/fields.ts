import { z } from 'zod';
import {
  classField,
  dayField,
  lineField,
  periodsField,
  recordFields,
  staffField,
  weekField,
} from '../../src/core/fields.ts';
import { subjects } from '../mon-hoc.ts';

/** What the front matter holds. */
export const fields = recordFields({
  mon_hoc: z.enum(subjects).meta({ title: 'Môn học/hoạt động giáo dục' }),
  lop: z.union([classField('Lớp'), z.array(classField('Lớp')).min(1)]).meta({
    title: 'Lớp',
    description: 'Một lớp, hoặc các lớp dạy chung một bài: [3A1, 3A2]',
    role: 'class',
  }),
  ten_bai: lineField('Tên bài học'),
  so_tiet: z.int().min(1).max(20).meta({ title: 'Số tiết' }),
  tiet_ppct: periodsField('Tiết PPCT').optional(),
  tuan: weekField('Tuần'),
  ngay_day: dayField().optional().meta({ title: 'Ngày dạy', role: 'day' }),
  tu_ngay: dayField().optional().meta({ title: 'Dạy từ ngày', role: 'day' }),
  den_ngay: dayField().optional().meta({ title: 'Dạy đến ngày', role: 'day' }),
  tiet_thu: z.int().min(1).max(7).optional().meta({ title: 'Tiết trong ngày' }),
  giao_vien: staffField('Giáo viên'),
  tich_hop: lineField('Tích hợp, lồng ghép').optional(),
});

export type Fields = z.output<typeof fields>;
