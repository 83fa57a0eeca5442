import { defineKind, type Section } from '../../src/core/kind.ts';
import { datesInOrder } from '../../src/rules/dates-in-order.ts';
import { daysInWeek } from '../../src/rules/days-in-week.ts';
import { notOnHoliday } from '../../src/rules/not-on-holiday.ts';
import { oneOrOther } from '../../src/rules/one-or-other.ts';
import { periodsAgree } from '../../src/rules/periods-agree.ts';
import { reflection } from '../../src/rules/reflection.ts';
import { noWeekMissed } from '../../src/rules/no-week-missed.ts';
import { oneLessonAtATime } from '../../src/rules/one-lesson-at-a-time.ts';
import { periodsInTurn } from '../../src/rules/periods-in-turn.ts';
import { isStaff } from '../../src/core/school.ts';
import { begin } from './begin.ts';
import { fields } from './fields.ts';
import { lessonOf } from './lesson.ts';
import { paper } from './paper.ts';

const sections: readonly Section[] = [
  { title: 'Yêu cầu cần đạt' },
  { title: 'Đồ dùng dạy học' },
  { title: 'Các hoạt động dạy học chủ yếu' },
  {
    title: 'Điều chỉnh sau bài dạy (Rút kinh nghiệm)',
    also: [
      'Điều chỉnh sau bài dạy',
      'Rút kinh nghiệm',
      'Điều chỉnh sau bài dạy (nếu có)',
      'Rút kinh nghiệm sau bài dạy',
    ],
    mayBeEmpty: true,
  },
];

/** Kế hoạch bài dạy: CV 2345/BGDĐT-GDTH, Phụ lục 3; mục Rút kinh nghiệm: CV 4147/GDĐT-TH, mục 3. */
export const keHoachBaiDay = defineKind({
  id: 'ke-hoach-bai-day',
  name: 'Kế hoạch bài dạy',
  short: 'KHBD',
  fields,
  sections,
  guidance: [
    'Ghi việc học sinh làm được sau bài học, bắt đầu bằng động từ quan sát được: nêu, đọc, tính, giải thích…',
    'Ghi đồ dùng của giáo viên và của học sinh; kể cả phiếu, thẻ, hình có nhắc ở các hoạt động.',
    'Ghi câu hỏi, việc giao cho học sinh.',
    'Ghi câu trả lời, sản phẩm mong đợi, ngang với từng việc của giáo viên.',
    'Ghi nội dung tích hợp, ví dụ: giáo dục kĩ năng sống',
    'Dạy xong ghi 2–5 câu: chỗ nào được, học sinh vướng ở đâu, lần sau sửa gì.',
  ],
  rules: [
    oneOrOther('ngay_day', ['tu_ngay', 'den_ngay']),
    datesInOrder(),
    periodsAgree('so_tiet', 'tiet_ppct'),
    daysInWeek('tuan', ['ngay_day', 'tu_ngay', 'den_ngay']),
    notOnHoliday('tuan', ['ngay_day', 'tu_ngay', 'den_ngay']),
    ...reflection(['den_ngay', 'ngay_day'], 'tuan', sections),
  ],
  place: { giao_vien: isStaff },
  asks: ['mon_hoc', 'lop', 'ten_bai', 'tiet_ppct', 'tuan', 'ngay_day'],
  begin,
  schoolRules: [
    oneLessonAtATime('tiet_thu', lessonOf),
    periodsInTurn('tiet_ppct', lessonOf),
    noWeekMissed('tuan', lessonOf),
  ],
  facets: (f) => ({
    name: f.ten_bai,
    owner: f.giao_vien,
    classes: [f.lop].flat(),
    subject: f.mon_hoc,
    week: f.tuan,
    from: f.ngay_day ?? f.tu_ngay,
    to: f.ngay_day ?? f.den_ngay,
  }),
  paper,
  retention: {
    loai: 'so_nam',
    so_nam: 5,
    moc_tinh: 'ket_thuc_nam_hoc',
    can_cu: 'TT 08/2025/TT-BGDĐT (chưa đối chiếu phụ lục)',
    da_xac_minh: false,
  },
  audience: 'toan-truong',
  inspected: true,
});
