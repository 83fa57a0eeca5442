import { z } from 'zod';
import { longDay } from '../../src/core/day.ts';
import { dayField, lineField, staffField, teamField, weekField } from '../../src/core/fields.ts';
import { defineKind } from '../../src/core/kind.ts';
import { field, fieldLines, placeAndDate, sealedSignature } from '../../src/core/paper.ts';
import { teamName } from '../../src/core/school.ts';
import { principal } from '../../src/core/staff.ts';
import { datesInOrder } from '../../src/rules/dates-in-order.ts';

/** Yêu cầu kiểm tra hồ sơ định kỳ qua thư: CV 4147/GDĐT-TH, mục 2 và 3. */
export const kiemTra = defineKind({
  id: 'kiem-tra',
  name: 'Yêu cầu kiểm tra hồ sơ',
  short: 'YCKT',
  fields: z.strictObject({
    ten: lineField('Tên kỳ kiểm tra'),
    ngay: dayField().meta({ title: 'Ngày ra yêu cầu', role: 'day' }),
    tu_tuan: weekField('Từ tuần'),
    den_tuan: weekField('Đến tuần'),
    loai_ho_so: z.array(lineField('Loại hồ sơ').meta({ role: 'kind' })).min(1).meta({ title: 'Loại hồ sơ' }),
    to: z.array(teamField('Tổ')).optional().meta({ title: 'Chỉ các tổ' }),
    giao_vien: z.array(staffField('Giáo viên')).optional().meta({ title: 'Chỉ các giáo viên' }),
    han_gui: dayField().meta({ title: 'Hạn gửi', role: 'day' }),
    hinh_thuc: z.enum(['từng bài', 'đóng tập', 'cả hai']).default('từng bài').meta({ title: 'Hình thức tệp gửi' }),
  }),
  sections: [],
  rules: [datesInOrder(undefined, 'ngay', 'han_gui')],
  facets: (f) => ({ name: f.ten, from: f.ngay, to: f.han_gui }),
  paper: {
    family: 'hanh-chinh',
    title: 'Thông báo',
    head: (f, { year }) => ({
      placeAndDate: placeAndDate(year, f.ngay),
      subtitle: f.ten,
      author: principal(year)?.ten ?? '',
    }),
    before: (f, { year }) => [
      fieldLines(
        [field('Phạm vi', `từ tuần ${f.tu_tuan} đến tuần ${f.den_tuan}`)],
        [field('Đối tượng', f.to ? f.to.map((team) => teamName(year, team)).join('; ') : 'toàn thể giáo viên')],
        [field('Hạn gửi', longDay(f.han_gui))],
        [field('Hình thức', `tệp PDF đính kèm thư, ${f.hinh_thuc}`)],
      ),
    ],
    signatures: (_, { year }) => [sealedSignature('Hiệu trưởng', principal(year)?.ten ?? '')],
    recipients: () => ['Các tổ chuyên môn', 'Lưu: VT'],
  },
  retention: { loai: 'so_nam', so_nam: 5, moc_tinh: 'ket_thuc_nam_hoc', can_cu: 'Nội bộ trường (chưa có quy định riêng)', da_xac_minh: false },
  audience: 'toan-truong',
  inspected: false,
});
