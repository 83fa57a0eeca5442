import { longDay } from '../../src/core/day.ts';
import {
  field,
  fieldLines,
  ground,
  nameOf,
  paragraph,
  sealedSignature,
  signature,
} from '../../src/core/paper.ts';
import type { Paper } from '../../src/core/kind.ts';
import { staffOf, type SchoolYear } from '../../src/core/school.ts';
import type { Fields } from './fields.ts';

/** The paper form. */
export const paper: Paper<Fields> = {
  family: 'hanh-chinh',
  title: 'Biên bản',
  head: (f, { year }) => ({
    number: `Số: ${String(f.so).padStart(2, '0')}/BB-${year.school.viet_tat}`,
    subtitle: 'Bàn giao tài khoản email công vụ của trường',
    author: nameOf(year, f.ben_nhan),
  }),
  before: (f, { year }) => [
    ...f.can_cu.map((line, index) => ground(`${line}${index + 1 < f.can_cu.length ? ';' : '.'}`)),
    fieldLines(
      [field('Thời gian bắt đầu', `${f.bat_dau}, ${longDay(f.ngay)}`)],
      [field('Địa điểm', f.dia_diem)],
      [field('BÊN GIAO', person(year, f.ben_giao))],
      [field('BÊN NHẬN', person(year, f.ben_nhan))],
      [field('Người chứng kiến', person(year, f.chung_kien))],
      [field('Địa chỉ email bàn giao', year.school.email)],
      [
        field(
          'Mật khẩu',
          `đã bàn giao trực tiếp; bên nhận đã đăng nhập và đổi mật khẩu lúc ${f.doi_mat_khau}`,
        ),
      ],
    ),
  ],
  after: (f) => [
    paragraph(
      `Biên bản lập thành 03 bản có nội dung như nhau, mỗi bên giữ 01 bản, nhà trường lưu 01 bản; việc bàn giao kết thúc lúc ${f.ket_thuc} cùng ngày.`,
    ),
  ],
  signatures: (f, { year }) => [
    signature('Bên giao', nameOf(year, f.ben_giao)),
    signature('Bên nhận', nameOf(year, f.ben_nhan)),
    sealedSignature(
      `Xác nhận của ${staffOf(year, f.chung_kien)?.chuc_vu ?? 'Hiệu trưởng'}`,
      nameOf(year, f.chung_kien),
    ),
  ],
  recipients: (f) => f.noi_nhan,
};

const person = (year: SchoolYear, id: string): string => {
  const one = staffOf(year, id);
  return one ? `${one.ong_ba} ${one.ten}, ${one.chuc_vu}` : id;
};
