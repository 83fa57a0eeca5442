import { z } from 'zod';
import { longDay, shortDay } from '../../src/core/day.ts';
import { dayField, lineField, staffField, teamField, timeField, weekField } from '../../src/core/fields.ts';
import { defineKind } from '../../src/core/kind.ts';
import { field, fieldLines, nameOf, paragraph, signature, table } from '../../src/core/paper.ts';
import { staffOf, teamName } from '../../src/core/school.ts';
import { attendance } from '../../src/rules/attendance.ts';
import { timesInOrder } from '../../src/rules/times-in-order.ts';

/** Biên bản sinh hoạt tổ chuyên môn, trang của sổ ghi chép nội dung các hoạt động của tổ. */
export const bienBanSinhHoatTo = defineKind({
  id: 'bien-ban-sinh-hoat-to',
  name: 'Biên bản sinh hoạt tổ chuyên môn',
  short: 'BBSHT',
  fields: z.strictObject({
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
    vang: z.array(z.strictObject({ ai: staffField('Người vắng'), ly_do: lineField('Lý do') })).default([]).meta({ title: 'Vắng' }),
    chu_de: lineField('Chủ đề').optional(),
    phan_cong: z.array(z.strictObject({ noi_dung: lineField('Nội dung'), nguoi: staffField('Người thực hiện'), han: dayField().meta({ title: 'Thời hạn', role: 'day' }) })).default([]).meta({ title: 'Phân công' }),
    lan_hop_sau: dayField().optional().meta({ title: 'Lần họp sau', role: 'day' }),
  }),
  sections: [
    { title: 'Đánh giá hoạt động', also: ['Đánh giá hoạt động tuần qua', 'Đánh giá hoạt động hai tuần qua', 'Đánh giá hoạt động tháng qua'] },
    { title: 'Triển khai kế hoạch', also: ['Triển khai kế hoạch tuần tới', 'Triển khai kế hoạch hai tuần tới', 'Triển khai kế hoạch tháng tới'] },
    { title: 'Sinh hoạt chuyên đề', also: ['Nghiên cứu bài học', 'Sinh hoạt chuyên đề, nghiên cứu bài học'] },
    { title: 'Ý kiến thảo luận' },
    { title: 'Kết luận' },
  ],
  rules: [timesInOrder('bat_dau', 'ket_thuc'), attendance()],
  facets: (f) => ({ name: `Biên bản sinh hoạt tổ lần ${f.lan}`, owner: f.thu_ky, team: f.to, week: f.tuan, from: f.ngay, to: f.ngay }),
  paper: {
    family: 'chuyen-mon',
    title: 'Biên bản sinh hoạt tổ chuyên môn',
    head: (f, { year }) => ({
      subtitle: `${teamName(year, f.to)} – Lần ${f.lan} – Tuần ${f.tuan}`,
      headLines: [`Tổ: ${teamName(year, f.to)}`, `Năm học ${year.year.nam_hoc}`],
      author: teamName(year, f.to),
    }),
    before: (f, { year }) => [
      fieldLines(
        [field('Thời gian', `${f.bat_dau}, ${longDay(f.ngay)}`)],
        [field('Địa điểm', f.dia_diem)],
        [field('Tổng số', f.co_mat.length + f.vang.length), field('Có mặt', f.co_mat.length), field('Vắng', f.vang.length)],
        ...(f.vang.length ? [[field('Lý do vắng', f.vang.map((who) => `${nameOf(year, who.ai)} (${who.ly_do})`).join('; '))]] : []),
        [field('Thành phần', f.co_mat.map((who) => nameOf(year, who)).join(', '))],
        [field('Chủ trì', `${nameOf(year, f.chu_tri)} – ${staffOf(year, f.chu_tri)?.chuc_vu ?? ''}`)],
        [field('Thư ký', nameOf(year, f.thu_ky))],
        ...(f.chu_de ? [[field('Chủ đề', f.chu_de)]] : []),
      ),
    ],
    within: (f, { year }) => (f.phan_cong.length ? { 'Kết luận': [
      paragraph('Phân công thực hiện:'),
      table(['Nội dung', 'Người thực hiện', 'Thời hạn'], [5, 3, 2], f.phan_cong.map((task) => [task.noi_dung, nameOf(year, task.nguoi), shortDay(task.han)])),
    ] } : {}),
    after: (f) => [paragraph(
      `Biên bản kết thúc lúc ${f.ket_thuc} cùng ngày, đã được thông qua; ${f.co_mat.length}/${f.co_mat.length} thành viên có mặt nhất trí.${f.lan_hop_sau ? ` Lần họp sau: ngày ${shortDay(f.lan_hop_sau)}.` : ''}`,
    )],
    signatures: (f, { year }) => [signature('Thư ký', nameOf(year, f.thu_ky)), signature('Chủ trì', nameOf(year, f.chu_tri))],
  },
  retention: { loai: 'so_nam', so_nam: 10, moc_tinh: 'ket_thuc_nam_hoc', can_cu: 'TT 08/2025/TT-BGDĐT (chưa đối chiếu phụ lục)', da_xac_minh: false },
  audience: 'toan-truong',
  inspected: true,
});
