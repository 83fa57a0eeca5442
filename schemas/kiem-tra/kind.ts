import { defineKind } from '../../src/core/kind.ts';
import { datesInOrder } from '../../src/rules/dates-in-order.ts';
import { recordExists } from '../../src/rules/record-exists.ts';
import { weeksInOrder } from '../../src/rules/weeks-in-order.ts';
import { everyoneReviewed } from '../../src/rules/everyone-reviewed.ts';
import { decisionsOf } from '../quyet-dinh/decision.ts';
import { begin } from './begin.ts';
import { fields } from './fields.ts';
import { paper } from './paper.ts';

/** Yêu cầu kiểm tra hồ sơ định kỳ qua thư: CV 4147/GDĐT-TH, mục 2 và 3. */
export const kiemTra = defineKind({
  id: 'kiem-tra',
  name: 'Yêu cầu kiểm tra hồ sơ',
  short: 'YCKT',
  fields,
  sections: [],
  guidance: [
    'Ghi mục đích kiểm tra và nội dung sẽ xem, một hai đoạn.',
    'Nhắc cách gửi: tệp đính kèm tới email trường và email cán bộ quản lý, không gửi liên kết tải.',
  ],
  rules: [
    recordExists('dinh_chinh_cho', (ky) => `kiem-tra/${ky}.md`),
    datesInOrder(undefined, 'ngay', 'han_gui'),
    weeksInOrder('tu_tuan', 'den_tuan'),
  ],
  schoolRules: [
    everyoneReviewed(
      { from: 'ngay', to: 'han_gui', teams: 'to', teachers: 'giao_vien' },
      decisionsOf,
    ),
  ],
  asks: ['ten', 'ngay', 'tu_tuan', 'den_tuan', 'to.*', 'han_gui'],
  begin,
  facets: (f) => ({ name: f.ten, from: f.ngay, to: f.han_gui }),
  paper,
  retention: {
    loai: 'so_nam',
    so_nam: 5,
    moc_tinh: 'ket_thuc_nam_hoc',
    can_cu: 'Nội bộ trường (chưa có quy định riêng)',
    da_xac_minh: false,
  },
  audience: 'toan-truong',
  inspected: false,
});
