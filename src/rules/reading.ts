import type { DescribedRule } from '../core/rule-example.ts';

/** What is judged before the rules of a kind: names, encoding, front matter, fields, the school's data. */
export const readingRules: readonly DescribedRule[] = [
  {
    id: 'ten-tep',
    promise: 'Tên tệp dùng được trên mọi máy',
    example: {
      in: 'ke-hoach-bai-day',
      path: true,
      wrong: '2026-2027/ke-hoach-bai-day/bai 1: mở đầu.md',
      right: '2026-2027/ke-hoach-bai-day/bai-1-mo-dau.md',
    },
  },
  {
    id: 'cho-dat-tep',
    promise: 'Hồ sơ nằm trong thư mục năm học và thư mục của loại hồ sơ',
    example: {
      in: 'ke-hoach-bai-day',
      path: true,
      wrong: '2026-2027/giao-an/bai-1.md',
      right: '2026-2027/ke-hoach-bai-day/bai-1.md',
    },
  },
  {
    id: 'duoi-tep',
    promise: 'Hồ sơ là tệp văn bản đuôi .md, không phải tệp Word hay PDF đổi đuôi',
    example: {
      in: 'ke-hoach-bai-day',
      path: true,
      wrong: '2026-2027/ke-hoach-bai-day/bai-1.md.txt',
      right: '2026-2027/ke-hoach-bai-day/bai-1.md',
    },
  },
  {
    id: 'tep-khong-ai-nhac',
    promise: 'Tệp Word, Excel, PDF trong thư mục hồ sơ được một hồ sơ nhắc tới',
    example: {
      in: 'ke-hoach-bai-day',
      path: true,
      wrong: '2026-2027/ke-hoach-bai-day/bai-1.docx',
      right: '2026-2027/ke-hoach-bai-day/bai-1.md',
    },
  },
  {
    id: 'bang-ma',
    promise: 'Tệp lưu theo bảng mã UTF-8, không phải UTF-16 hay Windows-1258',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'UTF-16LE',
      right: 'UTF-8',
      encoding: true,
    },
  },
  {
    id: 'doc-tep',
    promise: 'Hồ sơ là tệp bình thường, không quá lớn, xuống dòng như mọi máy',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'so_tiet: 1\rtuan: 12\n',
      right: 'so_tiet: 1\ntuan: 12\n',
      replaces:
        'so_tiet: 1\ntiet_ppct: "57" # một tiết thì đặt trong ngoặc kép; nhiều tiết gõ 57-58; không theo dõi thì xóa dòng này\ntuan: 12\n',
    },
  },
  {
    id: 'xung-dot-git',
    promise: 'Mỗi đoạn chỉ có một bản, không còn dấu <<<<<<< của git',
    example: {
      in: 'ke-hoach-bai-day',
      wrong:
        'tuan: 12\n<<<<<<< HEAD\nngay_day: 2026-11-26\n=======\nngay_day: 2026-11-27\n>>>>>>> sua\n',
      right: 'tuan: 12\nngay_day: 2026-11-26\n',
      replaces: 'tuan: 12\nngay_day: 2026-11-26 # năm-tháng-ngày, hoặc 26/11/2026\n',
    },
  },
  {
    id: 'ba-gach',
    promise: 'Phần đầu tệp nằm giữa hai dòng "---"',
    example: { in: 'ke-hoach-bai-day', wrong: '--\n\n## 1.', right: '---\n\n## 1.' },
  },
  {
    id: 'dau-tab',
    promise: 'Phần đầu tệp thụt vào bằng dấu cách, không bằng dấu Tab',
    example: { in: 'ke-hoach-bai-day', wrong: '\tso_tiet: 1', right: 'so_tiet: 1' },
  },
  {
    id: 'phan-dau-tep',
    promise: 'Phần đầu tệp gồm các dòng "khóa: giá trị", mỗi khóa một lần',
    example: { in: 'ke-hoach-bai-day', wrong: 'so_tiet:1', right: 'so_tiet: 1' },
  },
  {
    id: 'dau-hai-cham',
    promise: 'Giá trị có dấu hai chấm nằm trong ngoặc kép',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'ten_bai: Luyện tập: Bảng nhân 8',
      right: 'ten_bai: "Luyện tập: Bảng nhân 8"',
    },
  },
  {
    id: 'khoa-viet-sai',
    promise: 'Khóa viết đúng từng chữ: không dấu, chữ thường, nối bằng dấu gạch dưới',
    example: { in: 'ke-hoach-bai-day', wrong: 'Môn học: Toán', right: 'mon_hoc: Toán' },
  },
  {
    id: 'khoa-la',
    promise: 'Phần đầu tệp chỉ có các khóa của loại hồ sơ',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'so_tiet: 1\nphong_hoc_bo_mon: 12',
      right: 'so_tiet: 1',
    },
  },
  {
    id: 'thieu-khoa',
    promise: 'Phần đầu tệp có đủ các khóa bắt buộc',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'mon_hoc: Toán\n',
      right: 'mon_hoc: Toán\nlop: 3A2\n',
      replaces:
        'mon_hoc: Toán # đúng tên môn trong Chương trình GDPT 2018: Toán, Tiếng Việt, Nghệ thuật (Âm nhạc)…\nlop: 3A2 # dạy nhiều lớp cùng một bài thì gõ [3A1, 3A2]\n',
    },
  },
  {
    id: 'gia-tri',
    promise: 'Giá trị của mỗi khóa viết đúng kiểu: số, chữ hay danh sách',
    example: { in: 'ke-hoach-bai-day', wrong: 'so_tiet: 30', right: 'so_tiet: 1' },
  },
  {
    id: 'so-bang-chu',
    promise: 'Số ghi bằng chữ số',
    example: { in: 'ke-hoach-bai-day', wrong: 'tuan: mười hai', right: 'tuan: 12' },
  },
  {
    id: 'viet-ngay',
    promise: 'Ngày gõ theo mẫu ngày/tháng/năm hoặc năm-tháng-ngày',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'ngay_day: T5. 26-11-2026',
      right: 'ngay_day: 26/11/2026',
      replaces: 'ngay_day: 2026-11-26',
    },
  },
  {
    id: 'ngay-khong-co',
    promise: 'Ngày có trên lịch',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'ngay_day: 31/11/2026',
      right: 'ngay_day: 26/11/2026',
      replaces: 'ngay_day: 2026-11-26',
    },
  },
  {
    id: 'mien-tru',
    promise: 'Lời miễn một quy tắc còn hạn và còn cần',
    example: {
      in: 'ke-hoach-bai-day',
      wrong: 'so_tiet: 1\nmien: [{ quy_tac: thieu-muc, ly_do: Bài ôn, den_ngay: 2026-10-01 }]\n',
      right: 'so_tiet: 1\n',
    },
  },
  {
    id: 'du-lieu-truong',
    promise: 'Có đủ tệp truong.yml của trường, nam-hoc.yml và nhan-su.yml của mỗi năm học',
    example: {
      in: '2026-2027/nhan-su.yml',
      path: true,
      wrong: '2026-2027/nhan_su.yml',
      right: '2026-2027/nhan-su.yml',
    },
  },
  {
    id: 'lich-nam-hoc',
    promise: 'Tuần, học kì và ngày nghỉ trong nam-hoc.yml nối tiếp nhau, không thiếu, không trùng',
    example: {
      in: '2026-2027/nam-hoc.yml',
      wrong: '{ tuan: 8, tu_ngay: 2026-10-19',
      right: '{ tuan: 7, tu_ngay: 2026-10-19',
    },
  },
  {
    id: 'danh-sach-nhan-su',
    promise: 'Người, lớp và tổ trong nhan-su.yml mỗi mã một lần, và khớp nhau',
    example: {
      in: '2026-2027/nhan-su.yml',
      wrong: 'lop: [1a1, 2A1,',
      right: 'lop: [1A1, 2A1,',
    },
  },
  {
    id: 'codeowners',
    promise: 'Danh sách người duyệt trên máy chủ git khớp quyết định phân công',
    example: {
      in: '.github/CODEOWNERS',
      wrong:
        '# Làm từ quyết định phân công nhận xét; đừng sửa tay. Làm lại: npm run codeowners\n* nguoi-khac@truong.example\n',
      right: '* nguoi-duyet@truong.example\n',
    },
  },
];
