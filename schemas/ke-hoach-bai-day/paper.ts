import { daySpan, field, fieldLines, nameOf, signature } from '../../src/core/paper.ts';
import { teamLeader, teamOf } from '../../src/core/staff.ts';
import type { Paper } from '../../src/core/kind.ts';
import type { Fields } from './fields.ts';

/** The paper form. */
export const paper: Paper<Fields> = {
  family: 'chuyen-mon',
  title: 'Kế hoạch bài dạy',
  head: (f, { year }) => ({
    headLines: [
      `Tuần ${f.tuan}${f.tiet_ppct ? ` – Tiết PPCT: ${f.tiet_ppct}` : ''}`,
      `Giáo viên: ${nameOf(year, f.giao_vien)}`,
    ],
    author: nameOf(year, f.giao_vien),
  }),
  before: (f) => [
    fieldLines(
      [field('Môn học/hoạt động giáo dục', f.mon_hoc), field('lớp', [f.lop].flat().join(', '))],
      [field('Tên bài học', f.ten_bai), field('số tiết', f.so_tiet)],
      [
        field(
          'Thời gian thực hiện',
          daySpan(f.ngay_day ?? f.tu_ngay ?? '', f.ngay_day ?? f.den_ngay ?? ''),
        ),
      ],
      ...(f.tich_hop ? [[field('Tích hợp, lồng ghép', f.tich_hop)]] : []),
    ),
  ],
  signatures: (f, { year }) => [
    signature('Tổ trưởng', teamLeader(year, teamOf(year, f.giao_vien))?.ten ?? ''),
    signature('Giáo viên', nameOf(year, f.giao_vien)),
  ],
};
