import { defineKind } from '../../src/core/kind.ts';
import { isStaff } from '../../src/core/school.ts';
import { nameOf } from '../../src/core/paper.ts';
import { lessonsOfTeacher } from '../../src/rules/lessons-of-teacher.ts';
import { recordExists } from '../../src/rules/record-exists.ts';
import { unchangedSince } from '../../src/rules/unchanged-since.ts';
import { begin } from './begin.ts';
import { fields } from './fields.ts';
import { paper } from './paper.ts';

/** Phiếu nhận xét kế hoạch bài dạy: CV 4147/GDĐT-TH, mục 2 và 3; không có mẫu chính thức, trường chỉnh tại đây. */
export const phieuNhanXet = defineKind({
  id: 'phieu-nhan-xet',
  name: 'Phiếu nhận xét kế hoạch bài dạy',
  short: 'PNX',
  fields,
  sections: [
    { title: 'Ưu điểm' },
    { title: 'Hạn chế, nội dung cần điều chỉnh', also: ['Hạn chế'] },
  ],
  guidance: [
    'Nêu điều làm tốt, chỉ rõ ở bài nào, hoạt động nào.',
    'Nêu từng chỗ cần sửa và gợi ý cách sửa.',
  ],
  rules: [recordExists('ky', (ky) => `kiem-tra/${ky}.md`), lessonsOfTeacher('bai', 'giao_vien')],
  place: {
    ky: (name, { year, records }) => records.has(`${year.year.nam_hoc}/kiem-tra/${name}.md`),
    giao_vien: isStaff,
  },
  asks: ['ky', 'ngay', 'ngay_nhan', 'so_bai_phai_gui', 'ket_luan', 'gui_lai_truoc'],
  begin,
  schoolRules: [unchangedSince('bai', 'bai', 'dau_van_tay')],
  facets: (f, { year }) => ({
    name: `Phiếu nhận xét – ${nameOf(year, f.giao_vien)}`,
    owner: f.giao_vien,
    from: f.ngay,
    to: f.ngay,
  }),
  paper,
  retention: {
    loai: 'so_nam',
    so_nam: 5,
    moc_tinh: 'ket_thuc_nam_hoc',
    can_cu: 'Nội bộ trường (chưa có quy định riêng)',
    da_xac_minh: false,
  },
  audience: 'nguoi-lien-quan',
  inspected: false,
});
