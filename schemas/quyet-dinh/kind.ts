import { defineKind } from '../../src/core/kind.ts';
import { datesInOrder } from '../../src/rules/dates-in-order.ts';
import { sectionFor } from '../../src/rules/section-for.ts';
import { numbersRise } from '../../src/rules/numbers-rise.ts';
import { oneOfficer } from '../../src/rules/one-officer.ts';
import { begin } from './begin.ts';
import { decisionOf } from './decision.ts';
import { fields } from './fields.ts';
import { paper } from './paper.ts';

/** Quyết định (quy định trực tiếp): NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2; phân công theo CV 4147/GDĐT-TH, mục 2. */
export const quyetDinh = defineKind({
  id: 'quyet-dinh',
  name: 'Quyết định',
  short: 'QD',
  fields,
  sections: [{ title: 'Điều 1' }],
  guidance: [
    'Ghi rõ họ tên, chức vụ, địa chỉ email trường và ngày bắt đầu.',
    'Ghi từng nhiệm vụ thành một khoản: 1. … 2. …',
    'Ghi ai thi hành, hiệu lực từ ngày nào. Bảng phân công nhận xét tự in dưới Điều 3; dấu "./." cuối cùng cũng tự in.',
  ],
  rules: [
    datesInOrder('phu_trach_email'),
    datesInOrder('nhan_xet'),
    sectionFor('nhan_xet', 'Điều 3'),
  ],
  schoolRules: [numbersRise('so', 'ngay'), oneOfficer('phu_trach_email', decisionOf)],
  asks: [
    ...['so', 'ngay', 'trich_yeu', 'phu_trach_email.*.tu_ngay', 'phu_trach_email.*.den_ngay'],
    ...['nhan_xet.*.to.*', 'nhan_xet.*.ky', 'nhan_xet.*.tu_ngay', 'nhan_xet.*.den_ngay'],
  ],
  begin,
  facets: (f) => ({ name: f.trich_yeu, owner: f.nguoi_ky, from: f.ngay, to: f.ngay }),
  paper,
  retention: {
    loai: 'vinh_vien',
    moc_tinh: 'ngay_ban_hanh',
    can_cu: 'Bảng thời hạn chung của Bộ Nội vụ (chưa đối chiếu)',
    da_xac_minh: false,
  },
  audience: 'toan-truong',
  inspected: false,
});
