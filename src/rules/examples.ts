import type { RuleExample } from '../core/rule-example.ts';
import { decisionExamples } from './examples-decisions.ts';
import { meetingExamples } from './examples-meetings.ts';
import { referenceExamples } from './examples-references.ts';
import { typingExamples } from './examples-typing.ts';

const LESSON = 'ke-hoach-bai-day';

const GUIDANCE =
  '*Ghi đồ dùng của giáo viên và của học sinh; kể cả phiếu, thẻ, hình có nhắc ở các hoạt động.*';

const CLOSING = '## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)\n';

/** A mistake and its correction for each rule that judges records, by the rule's id. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = {
  'hai-bai-mot-tep': {
    in: LESSON,
    wrong: `${CLOSING}\n## 1. Yêu cầu cần đạt\n\n- Đọc trôi chảy.\n\n## 2. Đồ dùng dạy học\n`,
    right: CLOSING,
  },
  'thieu-muc': { in: LESSON, wrong: '## Chuẩn bị', right: '## 2. Đồ dùng dạy học' },
  'ten-muc': { in: LESSON, wrong: '## 2. Đồ dùng', right: '## 2. Đồ dùng dạy học' },
  'tieu-de-in-dam': {
    in: LESSON,
    wrong: '**2. Đồ dùng dạy học**',
    right: '## 2. Đồ dùng dạy học',
  },
  'thu-tu-muc': {
    in: LESSON,
    wrong: '## 2. Các hoạt động dạy học chủ yếu\n\n- Bảng con.\n\n## 3. Đồ dùng dạy học',
    right: '## 2. Đồ dùng dạy học\n\n- Bảng con.\n\n## 3. Các hoạt động dạy học chủ yếu',
    replaces: `## 2. Đồ dùng dạy học\n\n${GUIDANCE}\n\n## 3. Các hoạt động dạy học chủ yếu`,
  },
  'muc-lap': {
    in: LESSON,
    wrong: '## Đồ dùng dạy học\n\n- Bảng con.\n\n## 2. Đồ dùng dạy học',
    right: '## 2. Đồ dùng dạy học',
  },
  'muc-cuoi': {
    in: LESSON,
    wrong: `${CLOSING}\n## Phụ lục\n\n- Phiếu học tập.\n`,
    right: `## Phụ lục\n\n- Phiếu học tập.\n\n${CLOSING}`,
    replaces: CLOSING,
  },
  'muc-trong': {
    in: LESSON,
    wrong: '## 2. Đồ dùng dạy học\n\n………………………………',
    right: '## 2. Đồ dùng dạy học\n\n- Bảng con, phấn.',
    replaces: `## 2. Đồ dùng dạy học\n\n${GUIDANCE}`,
  },
  'so-muc': {
    in: LESSON,
    wrong: '## 1. Đồ dùng dạy học',
    right: '## 2. Đồ dùng dạy học',
  },
  'bac-tieu-de': {
    in: LESSON,
    wrong: '#### Hoạt động 1. Mở đầu (5 phút)',
    right: '### Hoạt động 1. Mở đầu (5 phút)',
  },
  'so-hoat-dong': {
    in: LESSON,
    wrong: '### Hoạt động 1. Nói\n\nNói.\n\n### Hoạt động 1. Mở đầu (5 phút)',
    right: '### Hoạt động 1. Nói\n\nNói.\n\n### Hoạt động 2. Đọc (5 phút)',
    replaces: '### Hoạt động 1. Mở đầu (5 phút)',
  },
  'cot-le': { in: LESSON, wrong: '**Học sinh**', right: '#### Học sinh' },
  'loi-mau': {
    in: LESSON,
    wrong: '- *Ghi câu hỏi, việc giao cho học sinh.*',
    right: '- Hỏi: 8 được lấy 3 lần là bao nhiêu?',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'lien-ket-va-hinh': {
    in: LESSON,
    wrong: '![Ba rổ cam](hinh/chua-chep.png)',
    right: '[Trang của Bộ](https://moet.gov.vn)',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'hinh-in-duoc': {
    in: LESSON,
    wrong: '![Sân trường](hinh/san-truong-con-la-heic.jpg)',
    right: '![Sân trường](hinh/san-truong-da-doi.svg)',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
    files: {
      'hinh/san-truong-con-la-heic.jpg': '\0\0\0\x18ftypheic',
      'hinh/san-truong-da-doi.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    },
  },
  'hinh-ngoai-thu-muc': {
    in: LESSON,
    wrong: '![Ba rổ cam](/storage/emulated/0/DCIM/cam.jpg)',
    right: 'Ba rổ cam, mỗi rổ tám quả.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'the-html': {
    in: LESSON,
    wrong: '<p class="MsoNormal">Bảng con</p>',
    right: 'Bảng con',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  ...meetingExamples,
  ...referenceExamples,
  ...typingExamples,
  'bang-ke-o': {
    in: LESSON,
    wrong: '| Số | Bình phương |\n|---|\n| 2 | 4 |',
    right: '| Số | Bình phương |\n|---|---|\n| 2 | 4 |',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'long-qua-sau': {
    in: LESSON,
    wrong: `${'>'.repeat(60)} Ghi nhớ`,
    right: '> Ghi nhớ',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'ky-tu-la': {
    in: LESSON,
    wrong: '\uf0b7 Bảng con',
    right: '- Bảng con',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'cong-thuc': {
    in: LESSON,
    wrong: '- Tính $15% \\times 40$.',
    right: '- Tính $15\\% \\times 40$.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'ky-tu-in-duoc': {
    in: LESSON,
    wrong: '- Chữ 漢 trên hình.',
    right: '- Chữ Hán trên hình.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'ngay-day-ro-rang': {
    in: LESSON,
    wrong: 'ngay_day: 2026-11-26\ntu_ngay: 2026-11-26',
    right: 'ngay_day: 2026-11-26',
  },
  'so-tiet-khop-ppct': {
    in: LESSON,
    wrong: 'so_tiet: 1\ntiet_ppct: 57-58',
    right: 'so_tiet: 2\ntiet_ppct: 57-58',
    replaces: 'so_tiet: 1\ntiet_ppct: "57"',
  },
  'ngay-trong-tuan': {
    in: LESSON,
    wrong: 'tuan: 12\nngay_day: 2026-12-03',
    right: 'tuan: 12\nngay_day: 2026-11-26',
    replaces: 'tuan: 12\nngay_day: 2026-11-26',
  },
  'rut-kinh-nghiem': {
    in: LESSON,
    wrong: '## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)\n',
    right:
      '## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)\n\nNhiều em còn quên 8 × 7; tiết sau ôn bằng thẻ.\n',
    replaces: '## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)\n',
    today: '2026-12-07',
  },
  'dong-cham': {
    in: LESSON,
    wrong: `${CLOSING}\n………………………………\n`,
    right: `${CLOSING}\nNhiều em còn quên 8 × 7; tiết sau ôn bằng thẻ.\n`,
    replaces: CLOSING,
    today: '2026-12-07',
  },
  'loi-chung-chung': {
    in: LESSON,
    wrong: `${CLOSING}\nKhông có gì.\n`,
    right: `${CLOSING}\nNhiều em còn quên 8 × 7; tiết sau ôn bằng thẻ.\n`,
    replaces: CLOSING,
    today: '2026-12-07',
  },
  'ho-so-duoc-nhac-toi': {
    in: 'phieu-nhan-xet',
    wrong: 'ky: thang-mười',
    right: 'ky: thang-10',
  },
  'bai-cua-giao-vien': {
    in: 'phieu-nhan-xet',
    wrong: 'giao_vien: ly-thanh-tam',
    right: 'giao_vien: huynh-van-phuc',
  },
  'ngay-dung-thu-tu': {
    in: 'kiem-tra',
    wrong: 'han_gui: 2026-12-30',
    right: 'han_gui: 2027-01-11',
  },
  'tuan-dung-thu-tu': { in: 'kiem-tra', wrong: 'den_tuan: 8', right: 'den_tuan: 18' },
  'muc-cho-bang': {
    in: 'quyet-dinh',
    wrong: '**Điều 3.** Nhận xét',
    right: '## Điều 3. Nhận xét',
  },
  'van-ban-het-hieu-luc': {
    in: LESSON,
    wrong: '- Theo Thông tư số 28/2020/TT-BGDĐT.',
    right: '- Theo Chương trình GDPT 2018.',
    replaces: '- *Ghi câu hỏi, việc giao cho học sinh.*',
  },
  'trung-tiet-day': {
    in: LESSON,
    wrong: 'tiet_thu: 2',
    right: 'tiet_thu: 3',
    replaces: '# tiet_thu: 2',
    beside: [{ 'tiet_ppct: "57"': 'tiet_ppct: "58"', '# tiet_thu: 2': 'tiet_thu: 2' }],
  },
  'tiet-ppct-lien-mach': {
    in: LESSON,
    wrong: 'tiet_ppct: "60"',
    right: 'tiet_ppct: "58"',
    replaces: 'tiet_ppct: "57"',
    beside: [{}],
  },
  'tuan-thieu-bai': {
    in: LESSON,
    wrong: 'tuan: 13\nngay_day: 2026-12-03',
    right: 'tuan: 12\nngay_day: 2026-11-26',
    replaces: 'tuan: 12\nngay_day: 2026-11-26',
    today: '2026-11-28',
    beside: [
      [8, '2026-10-29', 53],
      [9, '2026-11-05', 54],
      [10, '2026-11-12', 55],
      [11, '2026-11-19', 56],
    ].map(([week, day, period]) => ({
      'tuan: 12': `tuan: ${String(week)}`,
      'ngay_day: 2026-11-26': `ngay_day: ${String(day)}`,
      'tiet_ppct: "57"': `tiet_ppct: "${String(period)}"`,
      '(Rút kinh nghiệm)\n': '(Rút kinh nghiệm)\n\nLớp làm bài tốt.\n',
    })),
  },
  'bai-da-sua-sau-nhan-xet': {
    in: 'phieu-nhan-xet',
    wrong: 'dau_van_tay: "0000cdbb1909b224"',
    right: 'dau_van_tay: "3c9ecdbb1909b224"',
  },
  ...decisionExamples,
};
