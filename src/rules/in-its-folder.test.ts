import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { judge } from '../wiring/testing/judge.ts';
import { inItsFolder } from './in-its-folder.ts';

const PERIODS = {
  '2026-2027/kiem-tra/thang-9.md': '',
  '2026-2027/kiem-tra/thang-10.md': '',
};

const at = (path: string, head: string) =>
  judge(inItsFolder(kinds), `---\n${head}\n---\n`, { path: `2026-2027/${path}`, others: PERIODS });

test('a comment slip that names another inspection than its folder is told with the line to type', () => {
  const path = 'phieu-nhan-xet/thang-10/le-thi-mai.md';
  expect(at(path, 'ky: thang-9\ngiao_vien: le-thi-mai')).toEqual([
    '2:5 Tệp đặt theo tên "thang-10" mà ở đây ghi "thang-9". Gõ: ky: thang-10, hoặc dời tệp sang chỗ của "thang-9".',
  ]);
  expect(at(path, 'ky: thang-10\ngiao_vien: le-thi-mai')).toEqual([]);
});

test('a name that nobody knows is left to the rule on references', () => {
  expect(at('ke-hoach-bai-day/le-thi-mai/toan.md', 'giao_vien: Cô Mai')).toEqual([]);
});

test('folders that name nobody are the school’s own business', () => {
  expect(at('ke-hoach-bai-day/khoi-3/tuan-05/toan.md', 'giao_vien: le-thi-mai')).toEqual([]);
  expect(at('phieu-nhan-xet/le-thi-mai.md', 'ky: thang-10\ngiao_vien: le-thi-mai')).toEqual([]);
});
