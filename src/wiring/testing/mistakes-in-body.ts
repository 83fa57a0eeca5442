import type { Mistake } from './mistakes-in-head.ts';

const WORK = 'Học sinh làm bài.';
const TWO = '## 2. Đồ dùng dạy học';
const CLOSING = '(Rút kinh nghiệm)\n';

/** Mistakes in sections, pictures and text. */
export const inBody: readonly Mistake[] = [
  [TWO, '**2. Đồ dùng dạy học**', '15:1-23 tieu-de-in-dam', 'Gõ: ## 2. Đồ dùng dạy học'],
  [TWO, '2. Đồ dùng dạy học', '15:1-19 tieu-de-in-dam', 'Gõ: ## 2. Đồ dùng dạy học'],
  [TWO, '##2. Đồ dùng dạy học', '15:1-21 tieu-de-in-dam', 'Gõ: ## 2. Đồ dùng dạy học'],
  [TWO, '### 2. Đồ dùng dạy học', '15:1-23 tieu-de-in-dam', 'Gõ: ## 2. Đồ dùng dạy học'],
  [TWO, '**II. Đồ dùng dạy học:** Thước.', '15:1-32 tieu-de-in-dam', 'Gõ: ## II. Đồ dùng dạy học'],
  [TWO, '## 2. Đồ dùng', '15:1-14 ten-muc', 'Gõ: ## 2. Đồ dùng dạy học'],
  [TWO, '## II. Đồ dùng dạy học', '15:1-23 so-muc', 'Gõ: ## 2. Đồ dùng dạy học'],
  [TWO, '## Đồ dùng dạy học', '15:1-19 so-muc', 'Gõ: ## 2. Đồ dùng dạy học'],
  ['## 3.', '## 2.', '19:1-36 so-muc', 'Gõ: ## 3. Các hoạt động dạy học chủ yếu'],
  [WORK, '#### Mở đầu\n\nHọc sinh làm bài.', '21:1-12 bac-tieu-de', 'Gõ: ### Mở đầu'],
  [
    WORK,
    'Hoạt động 1: Khởi động\n\nHọc sinh làm bài.',
    '21:1-23 tieu-de-in-dam',
    'Gõ: ### Hoạt động 1: Khởi động',
  ],
  [
    WORK,
    '1. Mở đầu (5 phút)\n\nHọc sinh làm bài.',
    '21:1-19 tieu-de-in-dam',
    'Gõ: ### 1. Mở đầu (5 phút)',
  ],
  [
    WORK,
    '#### Hoạt động 1\n\n##### Giáo viên\n\nHỏi.\n\n##### Học sinh\n\nĐáp.',
    '21:1-17 bac-tieu-de',
    'Gõ: ### Hoạt động 1',
  ],
  [
    WORK,
    '#### Hoạt động 1. Nói\n\n#### Giáo viên\n\nHỏi.\n\n#### Học sinh\n\nĐáp.',
    '21:1-22 bac-tieu-de',
    'Gõ: ### Hoạt động 1. Nói',
  ],
  [
    WORK,
    '**Hoạt động 1. Nói**\n\n#### Giáo viên\n\nHỏi.\n\n#### Học sinh\n\nĐáp.',
    '21:1-21 tieu-de-in-dam',
    'Gõ: ### Hoạt động 1. Nói',
  ],
  [
    WORK,
    '###Hoạt động 1. Nói\n\n#### Giáo viên\n\nHỏi.\n\n#### Học sinh\n\nĐáp.',
    '21:1-20 tieu-de-in-dam',
    'Gõ: ### Hoạt động 1. Nói',
  ],
  [
    WORK,
    '<<<<<<< HEAD\nHọc sinh đọc.\n=======\nHọc sinh viết.\n>>>>>>> sua-bai',
    '21:1-13 xung-dot-git',
    'Git để hai bản của cùng một đoạn ở đây. Giữ một bản, xóa bản kia và ba dòng dấu',
  ],
  [WORK, 'Học.\n=======\nViết.\n>>>>>>> sua-bai', '22:1-8 xung-dot-git', 'Giữ một bản'],
  [
    '- Bảng con.',
    '………………',
    '15:1-22 muc-trong',
    'Mục "2. Đồ dùng dạy học" chỉ có dòng chấm. Xóa dòng chấm, ghi nội dung bên dưới.',
  ],
  [
    '- Bảng con.',
    '*Ghi đồ dùng của giáo viên và của học sinh; kể cả phiếu, thẻ, hình có nhắc ở các hoạt động.*',
    '17:1-93 loi-mau',
    'Dòng này còn là lời hướng dẫn của mẫu. Xóa đi, ghi nội dung của mình.',
  ],
  [
    CLOSING,
    '(Rút kinh nghiệm)\n\nTốt.\n\n## 1. Yêu cầu cần đạt\n\n- Đọc.\n\n## 2. Đồ dùng dạy học\n\n- Sách.\n',
    '27:1-22 hai-bai-mot-tep',
    'Từ đây là một hồ sơ khác; mỗi tệp chỉ một kế hoạch bài dạy. Cắt từ dòng này đến hết, dán vào một tệp mới.',
  ],
  [
    CLOSING,
    '(Rút kinh nghiệm)\n\nTốt.\n\n---\nmon_hoc: Toán\nlop: 3A1\n---\n\n## 1. Yêu cầu cần đạt\n',
    '27:1-4 hai-bai-mot-tep',
    'Từ đây là một hồ sơ khác; mỗi tệp chỉ một kế hoạch bài dạy. Cắt từ dòng này đến hết, dán vào một tệp mới.',
  ],
  [
    '## 3. Các hoạt động dạy học chủ yếu\n\nHọc sinh làm bài.\n\n## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)\n',
    '## 3. Rút kinh nghiệm\n\nTốt.\n\n## 4. Các hoạt động dạy học chủ yếu\n\nHọc sinh làm bài.\n',
    '19:1-22 muc-cuoi',
    'Mục "3. Rút kinh nghiệm" phải là mục cuối. Cắt cả mục này, dán xuống cuối tệp, dưới mục "4. Các hoạt động dạy học chủ yếu".',
  ],
  [
    WORK,
    '![Bảng](C:\\Users\\Mai\\Ảnh 1.png)',
    '21:1-32 hinh-ngoai-thu-muc',
    'Hình nằm ở máy riêng của mình, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ![Bảng](hinh/anh-1.png)',
  ],
  [
    WORK,
    '![Bảng](/storage/emulated/0/DCIM/1.jpg)',
    '21:1-40 hinh-ngoai-thu-muc',
    'Hình nằm ở điện thoại của mình, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ![Bảng](hinh/1.jpg)',
  ],
  [
    WORK,
    '![Bảng](content://media/1)',
    '21:1-27 hinh-ngoai-thu-muc',
    'Hình nằm ở điện thoại của mình, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ![Bảng](hinh/ten-hinh.png)',
  ],
  [
    WORK,
    '![Bảng](https://drive.google.com/file/d/1/view)',
    '21:1-48 hinh-ngoai-thu-muc',
    'Hình nằm ở trên mạng, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ![Bảng](hinh/ten-hinh.png)',
  ],
  [
    WORK,
    '![Bảng](file:///D:/a.png)',
    '21:1-26 hinh-ngoai-thu-muc',
    'Hình nằm ở máy riêng của mình, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ![Bảng](hinh/a.png)',
  ],
  [
    WORK,
    '![Bảng](hinh/ảnh 1.png)',
    '21:1-24 lien-ket-va-hinh',
    'Tên tệp hình có dấu cách nên hình không hiện. Đổi tên tệp không dấu, không dấu cách rồi gõ: ![Bảng](hinh/anh-1.png)',
  ],
  [
    WORK,
    'Học sinh<o:p></o:p> làm bài.<o:p></o:p>',
    '21:1-40 the-html',
    'Có mã của Word dính theo khi chép. Xóa đoạn này, rồi chép lại từ Word và dán bằng Ctrl+Shift+V.',
  ],
  [
    WORK,
    '<p class="MsoNormal">Học sinh</p>',
    '21:1-34 the-html',
    'Có mã của Word dính theo khi chép. Xóa đoạn này, rồi chép lại từ Word và dán bằng Ctrl+Shift+V.',
  ],
  [WORK, '| A | B |\n|---|\n| 1 | 2 |', '22:1-6 bang-ke-o', 'Gõ: |---|---|'],
  [WORK, 'Bảng:\n| A | B |\n| 1 | 2 |', '22:1-10 bang-ke-o', 'Gõ: |---|---|'],
  [
    WORK,
    '| A | B |\n|---|---|\n| 1 | 2 | 3 |',
    '23:1-14 bang-ke-o',
    'Dòng này có 3 ô mà bảng chỉ có 2 cột, nên "3" không in ra.',
  ],
  [WORK, '• Học\n• Làm', '21:1-6 dau-dau-dong', 'Gõ: - Học', '- Học'],
  [
    WORK,
    'Tröôøng Tieåu hoïc',
    '21:1-8 bang-ma-cu',
    'Chữ "Tröôøng" gõ bằng bảng mã VNI, máy khác đọc không ra. Chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6), hoặc gõ lại với bảng mã Unicode.',
  ],
  [
    WORK,
    'Tr\u00adêng TiÓu häc, lµm bµi',
    '21:1-7 bang-ma-cu',
    'Chữ "Tr\u00adêng" gõ bằng bảng mã TCVN3 (phông .Vn), máy khác đọc không ra. Chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6), hoặc gõ lại với bảng mã Unicode.',
  ],
];
