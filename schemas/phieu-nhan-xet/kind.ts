import { z } from 'zod';
import { shortDay } from '../../src/core/day.ts';
import { dayField, lineField, staffField } from '../../src/core/fields.ts';
import { defineKind } from '../../src/core/kind.ts';
import { field, fieldLines, nameOf, signature, table } from '../../src/core/paper.ts';
import { staffOf, teamName } from '../../src/core/school.ts';
import { teamOf } from '../../src/core/staff.ts';
import { lessonsOfTeacher } from '../../src/rules/lessons-of-teacher.ts';
import { recordExists } from '../../src/rules/record-exists.ts';

const verdict = (title: string) => z.enum(['Đạt', 'Cần bổ sung', 'Chưa đến hạn']).meta({ title });

/** Phiếu nhận xét kế hoạch bài dạy: CV 4147/GDĐT-TH, mục 2 và 3; không có mẫu chính thức, trường chỉnh tại đây. */
export const phieuNhanXet = defineKind({
  id: 'phieu-nhan-xet',
  name: 'Phiếu nhận xét kế hoạch bài dạy',
  short: 'PNX',
  fields: z.strictObject({
    ky: lineField('Kỳ kiểm tra').meta({ role: 'period', description: 'Tên tệp trong thư mục kiem-tra, ví dụ thang-10' }),
    giao_vien: staffField('Giáo viên'),
    nguoi_nhan_xet: staffField('Người nhận xét'),
    ngay: dayField().meta({ title: 'Ngày nhận xét', role: 'day' }),
    ngay_nhan: dayField().meta({ title: 'Ngày nhận hồ sơ (theo email)', role: 'day' }),
    so_bai_phai_gui: z.int().min(0).meta({ title: 'Số bài phải gửi' }),
    bai: z.array(z.strictObject({
      bai: lineField('Bài dạy').meta({ role: 'record', description: 'Đường dẫn tệp bài dạy, tính từ thư mục năm học' }),
      yeu_cau: verdict('Yêu cầu cần đạt'), do_dung: verdict('Đồ dùng'), hoat_dong: verdict('Hoạt động dạy học'), rut_kinh_nghiem: verdict('Rút kinh nghiệm'),
      nhan_xet: lineField('Nhận xét').optional(),
    })).min(1).meta({ title: 'Nhận xét từng bài' }),
    ket_luan: z.enum(['Đạt', 'Đạt, cần điều chỉnh', 'Chưa đạt']).meta({ title: 'Kết luận' }),
    gui_lai_truoc: dayField().optional().meta({ title: 'Gửi lại trước ngày', role: 'day' }),
  }),
  sections: [{ title: 'Ưu điểm' }, { title: 'Hạn chế, nội dung cần điều chỉnh', also: ['Hạn chế'] }],
  rules: [recordExists('ky', (ky) => `kiem-tra/${ky}.md`), lessonsOfTeacher('bai', 'giao_vien')],
  facets: (f, { year }) => ({ name: `Phiếu nhận xét – ${nameOf(year, f.giao_vien)}`, owner: f.giao_vien, from: f.ngay, to: f.ngay }),
  paper: {
    family: 'chuyen-mon',
    title: 'Phiếu nhận xét kế hoạch bài dạy',
    head: (f, { year, fieldsOf }) => ({
      subtitle: String(fieldsOf(`kiem-tra/${f.ky}.md`)?.['ten'] ?? f.ky),
      headLines: [`Năm học ${year.year.nam_hoc}`, `Ngày ${shortDay(f.ngay)}`],
      author: nameOf(year, f.nguoi_nhan_xet),
    }),
    before: (f, { year, fieldsOf }) => [
      fieldLines(
        [field('Giáo viên', nameOf(year, f.giao_vien)), field('Tổ', teamName(year, teamOf(year, f.giao_vien)))],
        [field('Người nhận xét', `${nameOf(year, f.nguoi_nhan_xet)} – ${staffOf(year, f.nguoi_nhan_xet)?.chuc_vu ?? ''}`)],
        [field('Ngày nhận hồ sơ (theo email)', shortDay(f.ngay_nhan)), field('Số bài đã gửi/phải gửi', `${f.bai.length}/${f.so_bai_phai_gui}`)],
      ),
      table(
        ['TT', 'Tuần', 'Môn', 'Tên bài dạy', 'Yêu cầu cần đạt', 'Đồ dùng', 'Hoạt động dạy học', 'Rút kinh nghiệm', 'Nhận xét'],
        [2, 2.6, 4, 6, 3.6, 3.6, 3.6, 3.8, 7],
        f.bai.map((item, index) => {
          const lesson = fieldsOf(item.bai);
          const of = (key: string) => String(lesson?.[key] ?? '');
          return [String(index + 1), of('tuan'), of('mon_hoc'), of('ten_bai'), item.yeu_cau, item.do_dung, item.hoat_dong, item.rut_kinh_nghiem, item.nhan_xet ?? ''];
        }),
      ),
    ],
    after: (f) => [fieldLines([field('Kết luận', `${f.ket_luan}${f.gui_lai_truoc ? ` – gửi lại trước ngày ${shortDay(f.gui_lai_truoc)}` : ''}`)])],
    signatures: (f, { year }) => [signature('Giáo viên', nameOf(year, f.giao_vien)), signature('Người nhận xét', nameOf(year, f.nguoi_nhan_xet))],
  },
  retention: { loai: 'so_nam', so_nam: 5, moc_tinh: 'ket_thuc_nam_hoc', can_cu: 'Nội bộ trường (chưa có quy định riêng)', da_xac_minh: false },
  audience: 'nguoi-lien-quan',
  inspected: false,
});
