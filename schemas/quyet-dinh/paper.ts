import {
  centred,
  ground,
  nameOf,
  placeAndDate,
  sealedSignature,
  table,
} from '../../src/core/paper.ts';
import { staffOf, teamName } from '../../src/core/school.ts';
import type { Paper } from '../../src/core/kind.ts';
import type { Fields } from './fields.ts';

/** The paper form. */
export const paper: Paper<Fields> = {
  family: 'hanh-chinh',
  title: 'Quyết định',
  head: (f, { year }) => ({
    number: `Số: ${String(f.so).padStart(2, '0')}/QĐ-${year.school.viet_tat}`,
    placeAndDate: placeAndDate(year, f.ngay),
    subtitle: f.trich_yeu,
    authority: `Hiệu trưởng ${year.year.ten_truong}`,
    author: nameOf(year, f.nguoi_ky),
  }),
  before: (f) => [
    ...f.can_cu.map((line, index) => ground(`${line}${index + 1 < f.can_cu.length ? ';' : '.'}`)),
    centred('QUYẾT ĐỊNH:'),
  ],
  within: (f, { year }) =>
    f.nhan_xet.length
      ? {
          'Điều 3': [
            table(
              [
                'TT',
                'Họ và tên',
                'Chức vụ',
                'Tổ được phân công',
                'Email nhận hồ sơ',
                'Kỳ nhận xét',
              ],
              [1, 4, 3, 4, 5, 3],
              f.nhan_xet.map((item, index) => [
                String(index + 1),
                nameOf(year, item.nguoi),
                staffOf(year, item.nguoi)?.chuc_vu ?? '',
                item.to.map((team) => teamName(year, team)).join('; '),
                staffOf(year, item.nguoi)?.email ?? '',
                item.ky ?? '',
              ]),
            ),
          ],
        }
      : {},
  signatures: (f, { year }) => [
    sealedSignature(staffOf(year, f.nguoi_ky)?.chuc_vu ?? 'Hiệu trưởng', nameOf(year, f.nguoi_ky)),
  ],
  recipients: (f) => f.noi_nhan,
};
