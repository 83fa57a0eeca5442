import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { lesson, schoolFiles, writeFiles } from './small-school.ts';

/** Makes a repository with a school of three teachers, each with one lesson to send to two mailboxes, and the request `thang-10`. */
export const makeReleaseSchool = (root: string): void => {
  writeFiles(join(root, 'content'), files);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Võ Minh Khoa');
  git('config', 'user.email', 'khoa@bensen.example');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Lưu hồ sơ');
};

const teachers = ['mai', 'lan', 'tam'];

const files = {
  'truong.yml': `${schoolFiles['truong.yml'] as string}
gui_thu: { moi_phut: 600, thu_lai_sau_phut: [0.001, 0.002, 0.005], han_chot_phut: 1, cho_tra_loi_phut: 0.01 }
`,
  '2026-2027/nam-hoc.yml': schoolFiles['2026-2027/nam-hoc.yml'] ?? '',
  '2026-2027/nhan-su.yml': `to: [{ ma: to-3, ten: Tổ 3 }]
lop: [3A1, 3A2]
nhan_su:
  - { ma: huong, ten: Trần Thu Hương, chuc_vu: Hiệu trưởng, ong_ba: Bà, email: huong@bensen.example }
  - { ma: khoa, ten: Võ Minh Khoa, chuc_vu: Văn thư, ong_ba: Ông, email: khoa@bensen.example }
${teachers.map((id) => `  - { ma: ${id}, ten: Giáo viên ${id}, chuc_vu: Giáo viên, ong_ba: Bà, to: to-3, email: ${id}@bensen.example }`).join('\n')}
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
  - { nguoi: huong, to: [to-3], tu_ngay: 2026-09-07 }
---

## Điều 1. Phân công

Phân công ông Võ Minh Khoa phụ trách email.

## Điều 3. Phân công nhận xét

Các cán bộ quản lý sau đây nhận xét kế hoạch bài dạy:
`,
  '2026-2027/kiem-tra/thang-10.md': `---
ten: Kiểm tra tháng 10
ngay: 2026-10-05
tu_tuan: 5
den_tuan: 5
loai_ho_so: [ke-hoach-bai-day]
han_gui: 2026-10-12
---

Nhà trường kiểm tra kế hoạch bài dạy.
`,
  ...Object.fromEntries(
    teachers.map((id) => [
      `2026-2027/ke-hoach-bai-day/${id}/tuan-05/toan-bang-nhan-8.md`,
      lesson({
        head: `mon_hoc: Toán\nlop: 3A2\nten_bai: Bảng nhân 8\nso_tiet: 1\ntuan: 5\nngay_day: 2026-10-05\ngiao_vien: ${id}\n`,
      }),
    ]),
  ),
};
