import type { Mistake } from './mistakes-in-head.ts';

/** Mistakes in the values of a head that can be read. */
export const inValues: readonly Mistake[] = [
  [
    '2026-10-05',
    'T2 05/10/2026',
    '7:11-24 viet-ngay',
    'Gõ: ngay_day: 05/10/2026',
    'ngay_day: 2026-10-05',
  ],
  [
    '2026-10-05',
    'T3 05/10/2026',
    '7:11-24 viet-ngay',
    'sai thứ hoặc sai ngày: 05/10/2026 là Thứ Hai. Xem lại lịch. Gõ: ngay_day: 05/10/2026',
  ],
  [
    '2026-10-05',
    'Thứ 2 05 / 10 / 2026',
    '7:11-31 viet-ngay',
    'Gõ: ngay_day: 05/10/2026',
    'ngay_day: 2026-10-05',
  ],
  [
    '2026-10-05',
    '05–10–2026',
    '7:11-21 viet-ngay',
    'Gõ: ngay_day: 05/10/2026',
    'ngay_day: 2026-10-05',
  ],
  ['2026-10-05', '0 5/10/2026', '7:11-22 viet-ngay', 'Gõ như ví dụ này: 05/10/2026.'],
  ['2026-10-05', 'l5/10/2026', '7:11-21 viet-ngay', 'Gõ như ví dụ này: 05/10/2026.'],
  ['tuan: 5', 'tuan: __proto__', '6:7-16 gia-tri', '"tuan" phải là số tuần, ví dụ 9.'],
  ['tuan: 5', 'tuan: constructor', '6:7-18 gia-tri', '"tuan" phải là số tuần, ví dụ 9.'],
  ['Bảng nhân 8', '"Bảng \\u202Enhân"', '4:10-27 ky-tu-la', 'ký tự đảo chiều chữ (U+202E)'],
  ['Bảng nhân 8', '"Bảng \\uE000nhân"', '4:10-27 ky-tu-la', 'ký tự riêng của một phông chữ'],
  ['Bảng nhân 8', '"Bảng\\a nhân"', '4:10-23 ky-tu-la', 'ký tự điều khiển (U+0007)'],
  [
    '2026-10-05',
    '20261005',
    '7:11-19 viet-ngay',
    'Gõ: ngay_day: 05/10/2026',
    'ngay_day: 2026-10-05',
  ],
  ['2026-10-05', '2026', '7:11-15 viet-ngay', 'Gõ như ví dụ này: 05/10/2026.'],
  ['3A2', '[]', '3:6-8 gia-tri', '"lop" phải có ít nhất 1 mục giữa hai dấu ngoặc vuông.'],
  ['3A2', '3A1/3A2', '3:6-13 ten-lop', 'Gõ: lop: [3A1, 3A2]'],
  ['3A2', '3A1-3A2', '3:6-13 ten-lop', 'Gõ: lop: [3A1, 3A2]'],
  [
    'so_tiet: 1',
    'so_tiet: 1\ntiet_ppct: 27.5',
    '6:12-16 gia-tri',
    '"tiet_ppct" phải là số tiết trong ngoặc kép, ví dụ "12" hoặc 12-13.',
  ],
];
