import type { Mistake } from './mistakes-in-head.ts';

/** Mistakes that leave a line of the head unread. */
export const inLines: readonly Mistake[] = [
  ['lop: 3A2', 'lop: 3A2\n...', '4:1-4 phan-dau-tep', 'Dòng "..." làm các dòng dưới'],
  [
    'so_tiet: 1',
    'so_tiet: 1\n---',
    '6:1-4 ba-gach',
    'Dòng này cắt đôi phần đầu tệp: bên dưới còn các dòng "khóa: giá trị". Xóa dòng này.',
  ],
  ['lop: 3A2', 'Lớp:3A2', '3:1-8 phan-dau-tep', 'Gõ: lop: 3A2'],
  ['tuan: 5', 'Tuần:5', '6:1-7 phan-dau-tep', 'Gõ: tuan: 5'],
  ['ngay_day: ', 'Ngày dạy:', '7:1-20 phan-dau-tep', 'Gõ: ngay_day: 2026-10-05'],
];
