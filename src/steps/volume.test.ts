import { expect, test } from 'vitest';
import type { SchoolYear } from '../core/school.ts';
import { labelOf, planVolumes, type BindableRecord } from './volume.ts';

const year = {
  year: { nam_hoc: '2026-2027', co_quan_chu_quan: 'UBND phường', ten_truong: 'Trường Tiểu học' },
  staff: {
    to: [{ ma: 'to-3', ten: 'Tổ 3' }],
    nhan_su: [{ ma: 'mai', ten: 'Lê Thị Mai', to: 'to-3' }],
  },
} as unknown as SchoolYear;
const lessons = { id: 'ke-hoach-bai-day', name: 'Kế hoạch bài dạy' };
const record = (path: string, facets: object): BindableRecord => ({
  path,
  kind: lessons,
  year,
  facets: { name: path, ...facets },
});

test('a person has one volume a kind, in the order of the weeks, with a cover that says whose it is', () => {
  const records = [
    record('b', { owner: 'mai', week: 9, classes: ['3A2'] }),
    record('a', { owner: 'mai', week: 6, classes: ['3A1'] }),
  ];
  const [volume, ...more] = planVolumes(records, 'thang-10');
  expect(more).toEqual([]);
  expect(volume?.output).toBe('2026-2027/tap/ke-hoach-bai-day/mai_thang-10.pdf');
  expect(volume?.records.map(({ path }) => path)).toEqual(['a', 'b']);
  expect(volume?.cover).toMatchObject({
    title: 'Kế hoạch bài dạy',
    subtitle: 'Từ tuần 6 đến tuần 9',
    lines: [
      { label: 'Họ và tên', value: 'Lê Thị Mai' },
      { label: 'Lớp', value: '3A1, 3A2' },
      { label: 'Tổ chuyên môn', value: 'Tổ 3' },
    ],
    schoolYear: '2026 - 2027',
    author: 'Lê Thị Mai',
  });
});

test('the book of a tổ is bound for the tổ, whoever wrote it', () => {
  const volumes = planVolumes(
    [record('a', { owner: 'mai', team: 'to-3' }), record('b', { owner: 'lan', team: 'to-3' })],
    '',
  );
  expect(volumes.map(({ output }) => output)).toEqual(['2026-2027/tap/ke-hoach-bai-day/to-3.pdf']);
  expect(volumes[0]?.cover).toMatchObject({
    author: 'Tổ 3',
    lines: [{ label: 'Tổ chuyên môn', value: 'Tổ 3' }],
  });
});

test('a label names week, subject and lesson', () => {
  expect(labelOf({ name: 'Bảng nhân 8', subject: 'Toán', week: 9 })).toBe(
    'Tuần 9 – Toán: Bảng nhân 8',
  );
  expect(labelOf({ name: 'Biên bản' })).toBe('Biên bản');
});
