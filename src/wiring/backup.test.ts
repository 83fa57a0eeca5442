import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { lesson } from '../io/test-school.ts';
import { backup, makeBackupSchool, type BackupSchool } from './testing/backup-school.ts';

const PLACES = { guong: 'kho-git', usb: 'thu-muc' };

const bundles = ({ at }: BackupSchool): string[] =>
  globSync('*.bundle*', { cwd: at['usb'] ?? '' }).sort();

const teach = (school: BackupSchool, title: string, at: string): void => {
  school.write(
    `2026-2027/ke-hoach-bai-day/tam/tuan-08/${title}.md`,
    lesson('tam', title, 8, '2026-10-27'),
  );
  school.commit(at);
};

const refsOf = (school: BackupSchool, folder: string): string =>
  school.git('-C', folder, 'for-each-ref', '--format=%(objectname) %(refname)');

test('a mirror and a folder of bundles are written, restored from and found healthy', async () => {
  const school = makeBackupSchool(PLACES);
  school.git('branch', 'nhanh-khac', 'HEAD~1');
  school.git('tag', '--annotate', '-m', 'Thẻ', 'the-1');
  school.git('notes', 'add', '-m', 'Ghi chú');
  const { code, output } = await backup(school);
  expect(output).toContain('LÀNH   Nơi guong: đã đẩy và khôi phục thử');
  expect(output).toContain('LÀNH   Nơi usb: đã khôi phục thử từ gói toàn bộ: đủ mọi nhánh và thẻ');
  expect([code, bundles(school)]).toEqual([0, ['0001-toan-bo.bundle']]);
  expect(refsOf(school, school.at['guong'] ?? '')).toBe(refsOf(school, school.root));
  expect(refsOf(school, school.root)).toContain('refs/notes/commits');
});

test('what is new goes into a small bundle on top; nothing new writes none', async () => {
  const school = makeBackupSchool(PLACES);
  await backup(school);
  await backup(school);
  expect(bundles(school)).toEqual(['0001-toan-bo.bundle']);
  teach(school, 'bai-moi', '2026-11-03T08:00:00+07:00');
  const { code, output } = await backup(school);
  expect([code, bundles(school)]).toEqual([0, ['0001-toan-bo.bundle', '0002-them.bundle']]);
  expect(output).toContain('gói toàn bộ và 1 gói thêm');
});

test('after so many additions everything is bundled again, and only the two newest chains stay', async () => {
  const school = makeBackupSchool(PLACES, ['goi_them_toi_da: 1']);
  for (const [index, title] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    teach(school, title, `2026-11-0${index + 3}T08:00:00+07:00`);
    expect((await backup(school)).code).toBe(0);
  }
  expect(bundles(school)).toEqual([
    '0003-toan-bo.bundle',
    '0004-them.bundle',
    '0005-toan-bo.bundle',
  ]);
});

test('a branch that only names old work again needs no bundle and is in the copy all the same', async () => {
  const school = makeBackupSchool(PLACES);
  await backup(school);
  school.git('branch', 'nhanh-cu', 'HEAD~1');
  const { code } = await backup(school);
  expect([code, bundles(school)]).toEqual([0, ['0001-toan-bo.bundle']]);
  expect((await backup(school, ['--check'])).output).toContain('đủ mọi nhánh và thẻ');
});

test('a stick that is not plugged in is a sentence, and the copy on it counts by its last proof', async () => {
  const school = makeBackupSchool(PLACES);
  await backup(school);
  const gone = { SAO_LUU: `guong=${school.at['guong'] ?? ''};usb=${join(scratch(), 'khong-cam')}` };
  const { code, output } = await backup(school, [], gone);
  expect(output).toMatch(/LÀNH {3}Nơi usb: không thấy thư mục .*cắm USB.*Bản đã chứng minh lúc/);
  expect(code).toBe(0);
});

test('fewer copies than the school asks for end with 1 and a sentence', async () => {
  const school = makeBackupSchool({ usb: 'thu-muc' });
  const { code, output } = await backup(school);
  expect(code).toBe(1);
  expect(output).toContain('Chỉ có 1 bản sao lành lặn ngoài kho làm việc; trường cần ít nhất 2.');
});

test('without any place the command says where to write them', async () => {
  const { code, output } = await backup(makeBackupSchool({}));
  expect(code).toBe(2);
  expect(output).toContain('chưa khai nơi sao lưu nào');
});

test('an address for a place that the school does not know is refused', async () => {
  const school = makeBackupSchool(PLACES);
  const { code, output } = await backup(school, [], { SAO_LUU: 'dia-nha=/tmp' });
  expect([code, output.includes('nhắc tới nơi "dia-nha"')]).toEqual([2, true]);
});

test('records that are not committed are in no copy, and this is said', async () => {
  const school = makeBackupSchool(PLACES);
  school.write(
    '2026-2027/ke-hoach-bai-day/tam/tuan-08/nhap.md',
    lesson('tam', 'Nháp', 8, '2026-10-27'),
  );
  const { output } = await backup(school);
  expect(output).toContain('Lưu ý: 1 tệp hồ sơ chưa lưu vào git');
});

test('letters and journals go along with the bundles, each version under its own hash', async () => {
  const school = makeBackupSchool(PLACES);
  school.write('../out/release/2026-2027/thang-10/so-gui.jsonl', 'một\n');
  await backup(school);
  school.write('../out/release/2026-2027/thang-10/so-gui.jsonl', 'một\nhai\n');
  const { code, output } = await backup(school);
  expect([code, output.includes('2 tệp thư đã gửi còn nguyên')]).toEqual([0, true]);
  expect(globSync('kem-theo/*', { cwd: school.at['usb'] ?? '' })).toHaveLength(2);
});
