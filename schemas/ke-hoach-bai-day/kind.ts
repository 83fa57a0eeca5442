import { z } from 'zod';
import { dayField, classField, lineField, staffField, weekField } from '../../src/core/fields.ts';
import { defineKind } from '../../src/core/kind.ts';
import { daySpan, field, fieldLines, nameOf, signature } from '../../src/core/paper.ts';
import { teamLeader, teamOf } from '../../src/core/staff.ts';
import { subjects } from '../mon-hoc.ts';
import { daysInWeek } from '../../src/rules/days-in-week.ts';
import { oneOrOther } from '../../src/rules/one-or-other.ts';
import { periodsAgree } from '../../src/rules/periods-agree.ts';
import { reflection } from '../../src/rules/reflection.ts';

/** Kế hoạch bài dạy: CV 2345/BGDĐT-GDTH, Phụ lục 3; mục Rút kinh nghiệm: CV 4147/GDĐT-TH, mục 3. */
export const keHoachBaiDay = defineKind({
  id: 'ke-hoach-bai-day',
  name: 'Kế hoạch bài dạy',
  short: 'KHBD',
  fields: z.strictObject({
    mon_hoc: z.enum(subjects).meta({ title: 'Môn học/hoạt động giáo dục' }),
    lop: z.union([classField('Lớp'), z.array(classField('Lớp')).min(1)]).meta({ title: 'Lớp', description: 'Một lớp, hoặc các lớp dạy chung một bài: [3A1, 3A2]', role: 'class' }),
    ten_bai: lineField('Tên bài học'),
    so_tiet: z.int().min(1).max(20).meta({ title: 'Số tiết' }),
    tiet_ppct: z.string().regex(/^\d+(-\d+)?$/, 'phải là số tiết trong ngoặc kép, ví dụ "12" hoặc 12-13').optional().meta({ title: 'Tiết PPCT' }),
    tuan: weekField('Tuần'),
    ngay_day: dayField().optional().meta({ title: 'Ngày dạy', role: 'day' }),
    tu_ngay: dayField().optional().meta({ title: 'Dạy từ ngày', role: 'day' }),
    den_ngay: dayField().optional().meta({ title: 'Dạy đến ngày', role: 'day' }),
    tiet_thu: z.int().min(1).max(7).optional().meta({ title: 'Tiết trong ngày' }),
    giao_vien: staffField('Giáo viên'),
    tich_hop: lineField('Tích hợp, lồng ghép').optional(),
  }),
  sections: [
    { title: 'Yêu cầu cần đạt' },
    { title: 'Đồ dùng dạy học' },
    { title: 'Các hoạt động dạy học chủ yếu' },
    { title: 'Điều chỉnh sau bài dạy', also: ['Điều chỉnh sau bài dạy (Rút kinh nghiệm)', 'Rút kinh nghiệm', 'Điều chỉnh sau bài dạy (nếu có)', 'Rút kinh nghiệm sau bài dạy'], mayBeEmpty: true },
  ],
  rules: [oneOrOther('ngay_day', ['tu_ngay', 'den_ngay']), periodsAgree('so_tiet', 'tiet_ppct'), daysInWeek('tuan', ['ngay_day', 'tu_ngay', 'den_ngay']), reflection(['den_ngay', 'ngay_day'])],
  facets: (f) => ({
    name: f.ten_bai,
    owner: f.giao_vien,
    classes: [f.lop].flat(),
    subject: f.mon_hoc,
    week: f.tuan,
    from: f.ngay_day ?? f.tu_ngay,
    to: f.ngay_day ?? f.den_ngay,
  }),
  paper: {
    family: 'chuyen-mon',
    title: 'Kế hoạch bài dạy',
    head: (f, { year }) => ({
      headLines: [`Tuần ${f.tuan}${f.tiet_ppct ? ` – Tiết PPCT: ${f.tiet_ppct}` : ''}`, `Giáo viên: ${nameOf(year, f.giao_vien)}`],
      author: nameOf(year, f.giao_vien),
    }),
    before: (f) => [
      fieldLines(
        [field('Môn học/hoạt động giáo dục', f.mon_hoc), field('lớp', [f.lop].flat().join(', '))],
        [field('Tên bài học', f.ten_bai), field('số tiết', f.so_tiet)],
        [field('Thời gian thực hiện', daySpan(f.ngay_day ?? f.tu_ngay ?? '', f.ngay_day ?? f.den_ngay ?? ''))],
        ...(f.tich_hop ? [[field('Tích hợp, lồng ghép', f.tich_hop)]] : []),
      ),
    ],
    signatures: (f, { year }) => [
      signature('Tổ trưởng', teamLeader(year, teamOf(year, f.giao_vien))?.ten ?? ''),
      signature('Giáo viên', nameOf(year, f.giao_vien)),
    ],
  },
  retention: { loai: 'so_nam', so_nam: 5, moc_tinh: 'ket_thuc_nam_hoc', can_cu: 'TT 08/2025/TT-BGDĐT (chưa đối chiếu phụ lục)', da_xac_minh: false },
  audience: 'toan-truong',
  inspected: true,
});
