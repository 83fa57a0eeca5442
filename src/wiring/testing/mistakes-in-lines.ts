import type { Mistake } from './mistakes-in-head.ts';

const FIXED = 'Gõ npm run check -- --fix để sửa.';

const TITLE = 'ten_bai: Bảng nhân 8';

/** Mistakes in how whole lines are typed, so that they, or their keys, are not read. */
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
  [
    TITLE,
    'ten_bai:Ôn: Bảng nhân 8',
    '4:1-11 phan-dau-tep',
    'Thiếu dấu cách sau dấu hai chấm. Gõ: ten_bai: "Ôn: Bảng nhân 8"',
  ],
  ['tuan: 5', 'tuan: 5\nTuần: 6', '7:1-5 khoa-viet-sai', 'Giữ một dòng, xóa dòng kia.'],
  ['mon_hoc', 'Môn', '2:1-4 khoa-viet-sai', 'Gõ: mon_hoc: Toán'],
  ['giao_vien', 'GV', '8:1-3 khoa-viet-sai', 'Gõ: giao_vien: le-thi-mai'],
  ['ten_bai', 'Bài', '4:1-4 khoa-viet-sai', 'Gõ: ten_bai: Bảng nhân 8'],
  [
    TITLE,
    `tiet_ppct: "Ôn: Số\n${TITLE}\ntich_hop: "a"`,
    '4:1-19 phan-dau-tep',
    'Thêm dấu " ở cuối. Gõ: tiet_ppct: "Ôn: Số"',
  ],
  ['lop: 3A2', 'lop: {3A2', '3:1-10 phan-dau-tep', 'Gõ: lop: 3A2'],
  [TITLE, 'ten_bai: > 5 và < 6', '4:1-20 phan-dau-tep', 'Gõ: ten_bai: "> 5 và < 6"'],
  [TITLE, "ten_bai: 'Let's go'", '4:1-20 phan-dau-tep', 'Gõ: ten_bai: "Let\'s go"'],
  [
    TITLE,
    `\t${TITLE}: ôn`,
    '4:1-2 dau-tab',
    'Gõ: ten_bai: "Bảng nhân 8: ôn"',
    'ten_bai: "Bảng nhân 8: ôn"',
  ],
  ['- Bảng', '-\u00a0Bảng', '17:2-3 dau-cach-la', FIXED, '- Bảng con.'],
  ['Học sinh', '###\u00a0Khởi động\n\nHọc sinh', '21:4-5 dau-cach-la', FIXED, '### Khởi động'],
  ['lop: 3A2', 'lop: 3A2 # ca\u0302', '3:12-15 unicode-to-hop', '--fix để sửa.', 'lop: 3A2 # câ'],
  ['Học sinh', '**a**\u200b**b** Học sinh', '21:6-7 dau-cach-la', 'Ở chỗ này xóa đi'],
  [TITLE, 'ten_bai: #1 Ôn tập', '4:10-19 mat-chu-sau-thang', 'Gõ: ten_bai: "#1 Ôn tập"'],
  ['tuan: 5', 'tuan:: 5', '6:1-6 khoa-viet-sai', 'Gõ: tuan: 5', 'tuan: 5'],
];
