import { expect, onTestFinished, test } from 'vitest';
import { openSchool, openSoundSchool } from './open-school.ts';
import {
  lesson,
  LESSONS,
  schoolFiles,
  temporaryFolder,
  type Files,
} from './testing/small-school.ts';

const school = () => {
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    [`${LESSONS}/b.md`]: lesson(),
    [`${LESSONS}/a.md`]: lesson(),
    [`${LESSONS}/hong.md`]: lesson().replace('tuan: 5', 'tuan: năm'),
    [`${LESSONS}/mo.md`]: 'không có phần đầu',
    'la.md': lesson(),
  });
  onTestFinished(remove);
  return openSchool(folder);
};

test('entries are the records whose fields are sound, in the order of their paths', () => {
  expect(school().entries.map(({ record }) => record.path)).toEqual([
    `${LESSONS}/a.md`,
    `${LESSONS}/b.md`,
  ]);
});

test('an entry knows its kind, its facets, its fields and its form', () => {
  const entry = school().entryAt(`${LESSONS}/a.md`);
  expect(entry?.kind.id).toBe('ke-hoach-bai-day');
  expect(entry?.facets).toMatchObject({ name: 'Bảng nhân 8', week: 5, to: '2026-10-05' });
  expect(entry?.record.fields['ngay_day']).toBe('2026-10-05');
  expect(entry?.record.text).toBe(lesson());
  expect(entry?.form().title).toBe('Kế hoạch bài dạy');
});

test('there is no entry for a path without a sound record', () => {
  for (const path of [`${LESSONS}/hong.md`, `${LESSONS}/mo.md`, 'la.md', 'khong-co.md'])
    expect(school().entryAt(path)).toBeUndefined();
});

test('a command that acts on a school is refused one whose data are wrong, with the file to mend', () => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, '2026-2027/nhan-su.yml': '- a' });
  onTestFinished(remove);
  expect(() => openSoundSchool(folder)).toThrow('còn lỗi ở 2026-2027/nhan-su.yml.');
});

test('neither is one without a school year whose own data are wrong, but one with warnings is opened', () => {
  const folderOf = (files: Files) => {
    const { folder, remove } = temporaryFolder(files);
    onTestFinished(remove);
    return folder;
  };
  expect(() => openSoundSchool(folderOf({ 'truong.yml': '- a' }))).toThrow('còn lỗi ở truong.yml.');
  const year = '2026-2027/nam-hoc.yml';
  const typed = String(schoolFiles[year]).replace('den_tuan: 5', 'den_tuan: 6');
  const { school } = openSoundSchool(folderOf({ ...schoolFiles, [year]: typed }));
  expect(school.findings).toHaveLength(1);
});
