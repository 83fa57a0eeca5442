import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by their path from the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The folder of a made-up teacher's lessons in the small school. */
export const LESSONS = '2026-2027/ke-hoach-bai-day/le-thi-mai';

/** A sound lesson; `head` and `body` put other text in its place. */
export const lesson = ({ head = HEAD, body = BODY } = {}): string => `---\n${head}---\n\n${body}`;

/** A sound lesson with this text among its activities. */
export const lessonWith = (text: string): string =>
  lesson({ body: BODY.replace('Học sinh làm bài.', () => text) });

/** The data files of a school with one teacher, one class and one week. */
export const schoolFiles: Files = {
  'truong.yml': `ten: Trường Tiểu học Bến Sen
viet_tat: THBS
dia_chi: 1 đường Hoa Sen
email: truong@bensen.example
hom_nay: 2026-10-06
`,
  '2026-2027/nam-hoc.yml': `nam_hoc: 2026-2027
co_quan_chu_quan: UBND phường Bến Sen
ten_truong: Trường Tiểu học Bến Sen
dia_danh: Bến Sen
hoc_ki: [{ ten: Học kì I, tu_tuan: 5, den_tuan: 5 }]
tuan: [{ tuan: 5, tu_ngay: 2026-10-05, den_ngay: 2026-10-09 }]
can_cu_dieu_le: Điều lệ trường tiểu học
da_xac_minh: false
`,
  '2026-2027/nhan-su.yml': `to: [{ ma: to-3, ten: Tổ 3 }]
lop: [3A1, 3A2]
nhan_su:
  - { ma: le-thi-mai, ten: Lê Thị Mai, chuc_vu: Tổ trưởng, ong_ba: Bà, to: to-3, email: mai@bensen.example }
`,
};

/** Writes files below a folder. */
export const writeFiles = (folder: string, files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};

/** A new folder for one test, with these files, removed by the function that comes with it. */
export const temporaryFolder = (files: Files): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'ho-so-'));
  writeFiles(folder, files);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const HEAD = `mon_hoc: Toán
lop: 3A2
ten_bai: Bảng nhân 8
so_tiet: 1
tuan: 5
ngay_day: 2026-10-05
giao_vien: le-thi-mai
`;

const BODY = `## 1. Yêu cầu cần đạt

- Thuộc bảng nhân 8.

## 2. Đồ dùng dạy học

- Bảng con.

## 3. Các hoạt động dạy học chủ yếu

Học sinh làm bài.

## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)
`;
