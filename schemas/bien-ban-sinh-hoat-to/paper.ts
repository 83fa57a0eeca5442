import { longDay, shortDay } from '../../src/core/day.ts';
import { field, fieldLines, nameOf, paragraph, signature, table } from '../../src/core/paper.ts';
import { staffOf, teamName } from '../../src/core/school.ts';
import type { Paper } from '../../src/core/kind.ts';
import type { Fields } from './fields.ts';

/** The paper form. */
export const paper: Paper<Fields> = {
  family: 'chuyen-mon',
  title: 'Biên bản sinh hoạt tổ chuyên môn',
  head: (f, { year }) => ({
    subtitle: `${teamName(year, f.to)} – Lần ${f.lan} – Tuần ${f.tuan}`,
    headLines: [teamName(year, f.to), `Năm học ${year.year.nam_hoc}`],
    author: teamName(year, f.to),
  }),
  before: (f, { year }) => [
    fieldLines(
      [field('Thời gian', `${f.bat_dau}, ${longDay(f.ngay)}`)],
      [field('Địa điểm', f.dia_diem)],
      [
        field('Tổng số', f.co_mat.length + f.vang.length),
        field('Có mặt', f.co_mat.length),
        field('Vắng', f.vang.length),
      ],
      ...(f.vang.length
        ? [
            [
              field(
                'Lý do vắng',
                f.vang.map((who) => `${nameOf(year, who.ai)} (${who.ly_do})`).join('; '),
              ),
            ],
          ]
        : []),
      [field('Thành phần', f.co_mat.map((who) => nameOf(year, who)).join(', '))],
      [field('Chủ trì', `${nameOf(year, f.chu_tri)} – ${staffOf(year, f.chu_tri)?.chuc_vu ?? ''}`)],
      [field('Thư ký', nameOf(year, f.thu_ky))],
      ...(f.chu_de ? [[field('Chủ đề', f.chu_de)]] : []),
    ),
  ],
  within: (f, { year }) =>
    f.phan_cong.length
      ? {
          'Kết luận': [
            paragraph('Phân công thực hiện:'),
            table(
              ['Nội dung', 'Người thực hiện', 'Thời hạn'],
              [5, 3, 2],
              f.phan_cong.map((task) => [
                task.noi_dung,
                nameOf(year, task.nguoi),
                shortDay(task.han),
              ]),
            ),
          ],
        }
      : {},
  after: (f) => [
    paragraph(
      `Biên bản kết thúc lúc ${f.ket_thuc} cùng ngày, đã được thông qua; ${f.co_mat.length}/${f.co_mat.length} thành viên có mặt nhất trí.${f.lan_hop_sau ? ` Lần họp sau: ngày ${shortDay(f.lan_hop_sau)}.` : ''}`,
    ),
  ],
  signatures: (f, { year }) => [
    signature('Thư ký', nameOf(year, f.thu_ky)),
    signature('Chủ trì', nameOf(year, f.chu_tri)),
  ],
};
