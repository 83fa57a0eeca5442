import { shortDay } from '../../src/core/day.ts';
import { field, fieldLines, nameOf, signature, table } from '../../src/core/paper.ts';
import { staffOf, teamName } from '../../src/core/school.ts';
import { teamOf } from '../../src/core/staff.ts';
import { shown } from '../../src/core/text.ts';
import type { Paper } from '../../src/core/kind.ts';
import type { Fields } from './fields.ts';

/** The paper form. */
export const paper: Paper<Fields> = {
  family: 'chuyen-mon',
  title: 'Phiếu nhận xét kế hoạch bài dạy',
  head: (f, { year, fieldsOf }) => ({
    subtitle: shown(fieldsOf(`kiem-tra/${f.ky}.md`)?.['ten'] ?? f.ky),
    headLines: [`Năm học ${year.year.nam_hoc}`, `Ngày ${shortDay(f.ngay)}`],
    author: nameOf(year, f.nguoi_nhan_xet),
  }),
  before: (f, { year, fieldsOf }) => [
    fieldLines(
      [
        field('Giáo viên', nameOf(year, f.giao_vien)),
        field('Tổ', teamName(year, teamOf(year, f.giao_vien)).replace(/^tổ\s+/i, '')),
      ],
      [
        field(
          'Người nhận xét',
          `${nameOf(year, f.nguoi_nhan_xet)} – ${staffOf(year, f.nguoi_nhan_xet)?.chuc_vu ?? ''}`,
        ),
      ],
      [
        field('Ngày nhận hồ sơ (theo email)', shortDay(f.ngay_nhan)),
        field('Số bài đã gửi/phải gửi', `${f.bai.length}/${f.so_bai_phai_gui}`),
      ],
    ),
    table(
      [
        'TT',
        'Tuần',
        'Môn',
        'Tên bài dạy',
        'Yêu cầu cần đạt',
        'Đồ dùng',
        'Hoạt động dạy học',
        'Rút kinh nghiệm',
        'Nhận xét',
      ],
      [2, 2.6, 4, 8, 3.6, 3.4, 3.8, 4, 11],
      f.bai.map((item, index) => {
        const lesson = fieldsOf(item.bai);
        const of = (key: string) => shown(lesson?.[key]);
        return [
          String(index + 1),
          of('tuan'),
          of('mon_hoc'),
          of('ten_bai'),
          item.yeu_cau,
          item.do_dung,
          item.hoat_dong,
          item.rut_kinh_nghiem,
          item.nhan_xet ?? '',
        ];
      }),
    ),
  ],
  after: (f) => [
    fieldLines([
      field(
        'Kết luận',
        `${f.ket_luan}${f.gui_lai_truoc ? ` – gửi lại trước ngày ${shortDay(f.gui_lai_truoc)}` : ''}`,
      ),
    ]),
  ],
  signatures: (f, { year }) => [
    signature('Giáo viên', nameOf(year, f.giao_vien)),
    signature('Người nhận xét', nameOf(year, f.nguoi_nhan_xet)),
  ],
};
