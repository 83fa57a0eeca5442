import { longDay } from '../../src/core/day.ts';
import { field, fieldLines, placeAndDate, sealedSignature } from '../../src/core/paper.ts';
import { teamName } from '../../src/core/school.ts';
import { shown } from '../../src/core/text.ts';
import { principal } from '../../src/core/staff.ts';
import type { Paper } from '../../src/core/kind.ts';
import type { Fields } from './fields.ts';

/** The paper form. */
export const paper: Paper<Fields> = {
  family: 'hanh-chinh',
  title: 'Thông báo',
  head: (f, { year }) => ({
    placeAndDate: placeAndDate(year, f.ngay),
    subtitle: f.ten,
    author: principal(year)?.ten ?? '',
  }),
  before: (f, { year, fieldsOf }) => [
    fieldLines(
      [field('Phạm vi', `từ tuần ${f.tu_tuan} đến tuần ${f.den_tuan}`)],
      [
        field(
          'Đối tượng',
          f.to ? f.to.map((team) => teamName(year, team)).join('; ') : 'toàn thể giáo viên',
        ),
      ],
      ...(f.dinh_chinh_cho
        ? [[field('Đính chính cho', shown(fieldsOf(`kiem-tra/${f.dinh_chinh_cho}.md`)?.['ten']))]]
        : []),
      [field('Hạn gửi', longDay(f.han_gui))],
      [
        field(
          'Hình thức',
          `tệp PDF đính kèm thư, ${f.hinh_thuc === 'cả hai' ? 'từng bài và đóng tập' : f.hinh_thuc}`,
        ),
      ],
    ),
  ],
  signatures: (_, { year }) => [sealedSignature('Hiệu trưởng', principal(year)?.ten ?? '')],
  recipients: () => ['Các tổ chuyên môn', 'Lưu: VT'],
};
