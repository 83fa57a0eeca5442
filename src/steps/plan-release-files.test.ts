import { expect, test } from 'vitest';
import type { InspectionRequest } from '../core/inspection.ts';
import type { Staff } from '../core/school.ts';
import { slugOf } from '../core/text.ts';
import type { ReleaseRecord } from './plan-release.ts';
import { filesOf } from './plan-release-files.ts';

const request: InspectionRequest = {
  ...{ path: '2026-2027/kiem-tra/thang-10.md', year: '2026-2027', ky: 'thang-10' },
  ...{ name: 'Kiểm tra tháng 10', day: '2026-10-26', deadline: '2026-11-02' },
  ...{ fromWeek: 5, toWeek: 7, kinds: ['ke-hoach-bai-day'], shape: 'từng bài', opening: [] },
};

const teacher: Staff = {
  ...{ ma: 'lan', ten: 'Nguyễn Mai Lan', chuc_vu: 'Giáo viên', ong_ba: 'Bà' },
  ...{ email: 'lan@thu.example', day: [], mon: [] },
};

const lesson = (name: string, facets: Partial<ReleaseRecord['facets']> = {}): ReleaseRecord => ({
  path: `2026-2027/ke-hoach-bai-day/lan/${slugOf(name)}.md`,
  kind: { id: 'ke-hoach-bai-day', name: 'Kế hoạch bài dạy', short: 'KHBD', inspected: true },
  facets: { name, owner: 'lan', subject: 'Toán', classes: ['3A2'], week: 5, ...facets },
});

const names = (...records: readonly ReleaseRecord[]): string[] =>
  filesOf(teacher, records, request).map(({ path }) => path);

test('file names are ASCII, at most 80 characters, unique, and tell kind, week, subject and class', () => {
  const long = 'Ôn tập về đo lường và thực hành trải nghiệm '.repeat(4);
  const made = names(
    lesson('Bảng nhân 8'),
    lesson(long),
    lesson(`${long}!`, { subject: 'Nghệ thuật (Âm nhạc)' }),
    { ...lesson(long), path: '2026-2027/x.md' },
  );
  expect(made).toContain('lan/KHBD_T05_Toan_3A2_bang-nhan-8.pdf');
  expect(made.some((name) => name.startsWith('lan/KHBD_T05_NgheThuatAmNhac_3A2_'))).toBe(true);
  expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(4);
  for (const name of made) expect(name).toMatch(/^lan\/[A-Za-z0-9_-]{1,76}\.pdf$/);
});

test('a long title ends with a whole word', () => {
  const title = 'Ôn tập về đo lường và thực hành trải nghiệm '.repeat(4);
  const [name = ''] = names(lesson(title));
  const words = name.replace(/^.*_3A2_|\.pdf$/g, '').split('-');
  expect(words.length).toBeGreaterThan(5);
  expect(slugOf(title).split('-').slice(0, words.length)).toEqual(words);
});

test('classes that differ by their stroke alone have different file names', () => {
  expect(
    names(...['1/11', '11/1'].map((name) => lesson(`Bài ${name}`, { classes: [name] }))),
  ).toEqual(['lan/KHBD_T05_Toan_1-11_bai-1-11.pdf', 'lan/KHBD_T05_Toan_11-1_bai-11-1.pdf']);
});
