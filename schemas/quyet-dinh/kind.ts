import { z } from 'zod';
import { dayField, lineField, staffField, teamField } from '../../src/core/fields.ts';
import { defineKind } from '../../src/core/kind.ts';
import { centred, ground, nameOf, placeAndDate, sealedSignature, table } from '../../src/core/paper.ts';
import { staffOf, teamName } from '../../src/core/school.ts';
import { datesInOrder } from '../../src/rules/dates-in-order.ts';

const holding = { tu_ngay: dayField().meta({ title: 'Từ ngày', role: 'day' }), den_ngay: dayField().optional().meta({ title: 'Đến ngày', role: 'day' }) };

/** Quyết định (quy định trực tiếp): NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2; phân công theo CV 4147/GDĐT-TH, mục 2. */
export const quyetDinh = defineKind({
  id: 'quyet-dinh',
  name: 'Quyết định',
  short: 'QD',
  fields: z.strictObject({
    so: z.int().min(1).meta({ title: 'Số' }),
    ngay: dayField().meta({ title: 'Ngày ban hành', role: 'day' }),
    trich_yeu: lineField('Trích yếu').meta({ description: 'Bắt đầu bằng "Về việc …"' }),
    can_cu: z.array(lineField('Căn cứ')).min(1).meta({ title: 'Căn cứ' }),
    nguoi_ky: staffField('Người ký'),
    noi_nhan: z.array(lineField('Nơi nhận')).min(1).meta({ title: 'Nơi nhận' }),
    phu_trach_email: z.array(z.strictObject({ nguoi: staffField('Cán bộ phụ trách email'), du_phong: staffField('Người dự phòng').optional(), ...holding })).default([]).meta({ title: 'Phân công phụ trách email trường' }),
    nhan_xet: z.array(z.strictObject({ nguoi: staffField('Cán bộ quản lý nhận xét'), to: z.array(teamField('Tổ')).min(1), ky: lineField('Kỳ nhận xét').optional(), ...holding })).default([]).meta({ title: 'Phân công nhận xét kế hoạch bài dạy' }),
  }),
  sections: [{ title: 'Điều 1' }],
  rules: [datesInOrder('phu_trach_email'), datesInOrder('nhan_xet')],
  facets: (f) => ({ name: f.trich_yeu, owner: f.nguoi_ky, from: f.ngay, to: f.ngay }),
  paper: {
    family: 'hanh-chinh',
    title: 'Quyết định',
    head: (f, { year }) => ({
      number: `Số: ${String(f.so).padStart(2, '0')}/QĐ-${year.school.viet_tat}`,
      placeAndDate: placeAndDate(year, f.ngay),
      subtitle: f.trich_yeu,
      authority: `Hiệu trưởng ${year.year.ten_truong}`,
      author: nameOf(year, f.nguoi_ky),
    }),
    before: (f) => [...f.can_cu.map((line, index) => ground(`${line}${index + 1 < f.can_cu.length ? ';' : '.'}`)), centred('QUYẾT ĐỊNH:')],
    within: (f, { year }) => (f.nhan_xet.length ? { 'Điều 3': [
      table(
        ['TT', 'Họ và tên', 'Chức vụ', 'Tổ được phân công', 'Email nhận hồ sơ', 'Kỳ nhận xét'],
        [1, 4, 3, 4, 5, 3],
        f.nhan_xet.map((item, index) => [String(index + 1), nameOf(year, item.nguoi), staffOf(year, item.nguoi)?.chuc_vu ?? '', item.to.map((team) => teamName(year, team)).join('; '), staffOf(year, item.nguoi)?.email ?? '', item.ky ?? '']),
      ),
    ] } : {}),
    signatures: (f, { year }) => [sealedSignature(staffOf(year, f.nguoi_ky)?.chuc_vu ?? 'Hiệu trưởng', nameOf(year, f.nguoi_ky))],
    recipients: (f) => f.noi_nhan,
  },
  retention: { loai: 'vinh_vien', moc_tinh: 'ngay_ban_hanh', can_cu: 'Bảng thời hạn chung của Bộ Nội vụ (chưa đối chiếu)', da_xac_minh: false },
  audience: 'toan-truong',
  inspected: false,
});
