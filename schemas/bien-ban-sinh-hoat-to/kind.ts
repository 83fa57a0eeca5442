import { defineKind } from '../../src/core/kind.ts';
import { isTeam } from '../../src/core/school.ts';
import { attendance } from '../../src/rules/attendance.ts';
import { meetingsNumbered } from '../../src/rules/meetings-numbered.ts';
import { timesInOrder } from '../../src/rules/times-in-order.ts';
import { teamMeets } from '../../src/rules/team-meets.ts';
import { begin } from './begin.ts';
import { fields } from './fields.ts';
import { paper } from './paper.ts';

/** Biên bản sinh hoạt tổ chuyên môn, trang của sổ ghi chép nội dung các hoạt động của tổ. */
export const bienBanSinhHoatTo = defineKind({
  id: 'bien-ban-sinh-hoat-to',
  name: 'Biên bản sinh hoạt tổ chuyên môn',
  short: 'BBSHT',
  fields,
  place: { to: isTeam },
  asks: [
    ...['to', 'lan', 'tuan', 'ngay', 'bat_dau', 'ket_thuc', 'dia_diem', 'vang.*.ly_do'],
    ...['phan_cong.*.noi_dung', 'phan_cong.*.han', 'lan_hop_sau'],
  ],
  begin,
  sections: [
    {
      title: 'Đánh giá hoạt động',
      also: [
        'Đánh giá hoạt động tuần qua',
        'Đánh giá hoạt động hai tuần qua',
        'Đánh giá hoạt động tháng qua',
      ],
    },
    {
      title: 'Triển khai kế hoạch',
      also: [
        'Triển khai kế hoạch tuần tới',
        'Triển khai kế hoạch hai tuần tới',
        'Triển khai kế hoạch tháng tới',
      ],
    },
    {
      title: 'Sinh hoạt chuyên đề',
      also: ['Nghiên cứu bài học', 'Sinh hoạt chuyên đề, nghiên cứu bài học'],
    },
    { title: 'Ý kiến thảo luận' },
    { title: 'Kết luận' },
  ],
  guidance: [
    'Ghi việc làm được, việc chưa được, nêu rõ lớp nào, bài nào.',
    'Ghi việc của từng tuần theo kế hoạch của trường và của tổ.',
    'Ghi tên bài, người dạy, ngày dạy; học sinh học thế nào, vướng ở đâu, vì sao, sửa ra sao.',
    'Ghi từng người một dòng: ai, nói gì.',
    'Ghi điều chủ trì kết luận. Việc giao cho từng người gõ ở phan_cong phía trên.',
    'Ghi tên chuyên đề, ví dụ: Nghiên cứu bài học',
  ],
  rules: [timesInOrder('bat_dau', 'ket_thuc'), attendance()],
  schoolRules: [teamMeets('to', 'ngay'), meetingsNumbered('to', 'lan', 'ngay')],
  facets: (f) => ({
    name: `Biên bản sinh hoạt tổ lần ${f.lan}`,
    owner: f.thu_ky,
    team: f.to,
    week: f.tuan,
    from: f.ngay,
    to: f.ngay,
  }),
  paper,
  retention: {
    loai: 'so_nam',
    so_nam: 10,
    moc_tinh: 'ket_thuc_nam_hoc',
    can_cu: 'TT 08/2025/TT-BGDĐT (chưa đối chiếu phụ lục)',
    da_xac_minh: false,
  },
  audience: 'toan-truong',
  inspected: true,
});
