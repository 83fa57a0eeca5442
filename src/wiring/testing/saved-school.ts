import { join } from 'node:path';
import { importHistory } from '../../io/git-import.ts';
import { temporaryFolder, type Files } from './small-school.ts';

/** A school saved in a repository of its own by one commit of 1 October 2026; `finish` is told how to remove it. */
export const savedSchool = async (files: Files, finish: (remove: () => void) => void) => {
  const { folder, remove } = temporaryFolder({});
  finish(remove);
  await importHistory(folder, [
    {
      name: 'Lê Thị Mai',
      email: 'mai@bensen.example',
      at: '2026-10-01T08:00:00+07:00',
      message: 'Lưu',
      files: Object.entries(files).map(([path, content]) => ({ path: `content/${path}`, content })),
    },
  ]);
  return { content: join(folder, 'content'), file: join(folder, 'bo-nho.txt') };
};

/** A slip with a comment on the lesson at a path, which has changed since. */
export const slip = (lesson: string): string => `---
ky: thang-10
giao_vien: le-thi-mai
nguoi_nhan_xet: le-thi-mai
ngay: 2026-10-06
ngay_nhan: 2026-10-06
so_bai_phai_gui: 1
bai: [{ bai: ${lesson}, dau_van_tay: 3c9ecdbb1909b224, yeu_cau: Đạt, do_dung: Đạt, hoat_dong: Đạt, rut_kinh_nghiem: Đạt }]
ket_luan: Đạt
---
`;
