import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratch } from './test-folder.ts';

/** A small made-up school in a repository of its own, for tests of release and verify. */
export interface TestSchool {
  /** The repository. */
  readonly root: string;
  /** The content folder in it. */
  readonly content: string;
  write(path: string, text: string | Uint8Array): void;
  /** Commits everything, at a chosen time. */
  commit(at: string): void;
  git(...args: string[]): string;
}

/** Two teachers of two tổ with three lessons, a decision and the request `thang-10`, committed at 08:00 on 2 November 2026. */
export const makeTestSchool = (): TestSchool => {
  const root = scratch();
  const content = join(root, 'content');
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...times },
    });
  const times = { GIT_AUTHOR_DATE: '', GIT_COMMITTER_DATE: '' };
  const school: TestSchool = {
    root,
    content,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    commit: (at) => {
      Object.assign(times, { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at });
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Lưu hồ sơ');
    },
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Võ Minh Khoa');
  git('config', 'user.email', 'khoa@thu.example');
  for (const [path, text] of Object.entries(files)) school.write(path, text);
  school.commit('2026-11-02T08:00:00+07:00');
  return school;
};

/** A lesson that passes the check. */
export const lesson = (teacher: string, title: string, week: number, day: string): string => `---
mon_hoc: Toán
lop: 3A1
ten_bai: ${title}
so_tiet: 1
tuan: ${week}
ngay_day: ${day}
giao_vien: ${teacher}
---

## 1. Yêu cầu cần đạt

- Vận dụng được bảng nhân để tính nhẩm.

## 2. Đồ dùng dạy học

- Bảng phụ.

## 3. Các hoạt động dạy học chủ yếu

Học sinh chơi trò chơi "Đố bạn" rồi làm bài tập 1, 2, 3.

## 4. Điều chỉnh sau bài dạy

Tăng thời gian luyện tập thêm năm phút.
`;

/** The request `thang-10` with other values where given. */
export const request = (changed: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    ten: 'Kiểm tra tháng 10',
    ngay: '2026-10-26',
    tu_tuan: '5',
    den_tuan: '8',
    loai_ho_so: '[ke-hoach-bai-day]',
    han_gui: '2026-11-02',
    ...changed,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\nNhà trường kiểm tra kế hoạch bài dạy tháng 10.\n`;
};

const files = {
  'truong.yml': `ten: Trường Tiểu học Thử
viet_tat: THT
dia_chi: số 1, đường Thử
email: truong@thu.example
hom_nay: 2026-11-22
gui_thu: { thu_lai_sau_phut: [] }
`,
  '2026-2027/nam-hoc.yml': `nam_hoc: 2026-2027
co_quan_chu_quan: UBND Phường Thử
ten_truong: Trường Tiểu học Thử
dia_danh: Thử
can_cu_dieu_le: Thông tư số 15/2026/TT-BGDĐT
da_xac_minh: false
hoc_ki:
  - { ten: Học kì I, tu_tuan: 5, den_tuan: 8 }
tuan:
  - { tuan: 5, tu_ngay: 2026-10-05, den_ngay: 2026-10-09 }
  - { tuan: 6, tu_ngay: 2026-10-12, den_ngay: 2026-10-16 }
  - { tuan: 7, tu_ngay: 2026-10-19, den_ngay: 2026-10-23 }
  - { tuan: 8, tu_ngay: 2026-10-26, den_ngay: 2026-10-30 }
`,
  '2026-2027/nhan-su.yml': `to:
  - { ma: to-mot, ten: Tổ Một }
  - { ma: to-hai, ten: Tổ Hai }
lop: [3A1]
nhan_su:
  - { ma: huong, ten: Trần Thu Hương, chuc_vu: Hiệu trưởng, ong_ba: Bà, email: huong@thu.example }
  - { ma: dung, ten: Lê Quốc Dũng, chuc_vu: Phó Hiệu trưởng, ong_ba: Ông, email: dung@thu.example }
  - { ma: khoa, ten: Võ Minh Khoa, chuc_vu: Văn thư, ong_ba: Ông, email: khoa@thu.example }
  - { ma: lan, ten: Nguyễn Mai Lan, chuc_vu: Tổ trưởng, ong_ba: Bà, to: to-mot, email: lan@thu.example }
  - { ma: tam, ten: Lý Thanh Tâm, chuc_vu: Tổ trưởng, ong_ba: Ông, to: to-hai, email: tam@thu.example }
  - { ma: oanh, ten: Đặng Kim Oanh, chuc_vu: Giáo viên, ong_ba: Bà, to: to-hai, email: oanh@thu.example }
`,
  '2026-2027/quyet-dinh/01-phan-cong.md': `---
so: 1
ngay: 2026-09-04
trich_yeu: Về việc phân công phụ trách email và nhận xét kế hoạch bài dạy
can_cu: [Căn cứ Công văn số 4147/GDĐT-TH]
nguoi_ky: huong
noi_nhan: [Như Điều 1, "Lưu: VT"]
phu_trach_email:
  - { nguoi: khoa, tu_ngay: 2026-09-07 }
nhan_xet:
  - { nguoi: dung, to: [to-mot], tu_ngay: 2026-09-07 }
  - { nguoi: huong, to: [to-hai], tu_ngay: 2026-09-07 }
---

## Điều 1. Phân công

Phân công ông Võ Minh Khoa phụ trách email.

## Điều 3. Phân công nhận xét

Các cán bộ quản lý sau đây nhận xét kế hoạch bài dạy:
`,
  '2026-2027/kiem-tra/thang-10.md': request(),
  '2026-2027/ke-hoach-bai-day/lan/tuan-05/toan-bang-nhan-8.md': lesson(
    'lan',
    'Bảng nhân 8',
    5,
    '2026-10-06',
  ),
  '2026-2027/ke-hoach-bai-day/lan/tuan-06/toan-bang-chia-8.md': lesson(
    'lan',
    'Bảng chia 8',
    6,
    '2026-10-13',
  ),
  '2026-2027/ke-hoach-bai-day/tam/tuan-07/toan-luyen-tap.md': lesson(
    'tam',
    'Luyện tập',
    7,
    '2026-10-20',
  ),
};
