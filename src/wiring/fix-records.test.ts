import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixRecords, mendablePlaces } from './fix-records.ts';
import { checkSchool } from './check-school.ts';
import { openSchool } from './open-school.ts';
import { hostileFiles } from './testing/hostile-files.ts';
import {
  lesson,
  LESSONS,
  schoolFiles,
  temporaryFolder,
  type Files,
} from './testing/small-school.ts';

const schoolWith = (files: Files): string => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, ...files });
  onTestFinished(remove);
  return folder;
};

const typed = lesson().replace('3A2', '3a2').replace('Bảng nhân 8', 'Ôn: Bảng nhân 8');
const meant = lesson().replace('Bảng nhân 8', '"Ôn: Bảng nhân 8"');
const path = `${LESSONS}/a.md`;
const fix = (folder: string, includes: (path: string) => boolean = () => true) =>
  fixRecords(openSchool(folder), includes);

test('a record is mended in its file; a second run finds nothing to mend', () => {
  const folder = schoolWith({ [path]: typed });
  expect(fix(folder)).toEqual([{ path, mends: 2 }]);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(meant);
  expect(fix(folder)).toEqual([]);
});

test('the byte order mark, CRLF and the permissions stay', () => {
  const folder = schoolWith({ [path]: `\ufeff${typed.replaceAll('\n', '\r\n')}` });
  chmodSync(join(folder, path), 0o660);
  fix(folder);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(`\ufeff${meant.replaceAll('\n', '\r\n')}`);
  expect(statSync(join(folder, path)).mode & 0o777).toBe(
    process.platform === 'win32' ? 0o666 : 0o660,
  );
});

test('what was not asked for, is no record, or is no UTF-8 text stays as it is', () => {
  const latin = Buffer.from(typed, 'latin1');
  const others = {
    [`${LESSONS}/b.md`]: typed,
    [`${LESSONS}/latin.md`]: latin,
    [`${LESSONS}/lon.md`]: typed + 'a'.repeat(1_000_001),
    '2026-2027/khong-co-loai-nay/a.md': typed,
    'la.md': typed,
  };
  const folder = schoolWith({ [path]: typed, ...others });
  const mended = fix(folder, (asked) => asked !== `${LESSONS}/b.md`);
  expect(mended.map((file) => file.path)).toEqual([path]);
  for (const [other, content] of Object.entries(others))
    expect(readFileSync(join(folder, other)).equals(Buffer.from(content))).toBe(true);
});

test('a link to a file elsewhere is not followed', () => {
  const outside = temporaryFolder({ 'a.md': typed });
  onTestFinished(outside.remove);
  const folder = schoolWith({ [path]: typed });
  symlinkSync(join(outside.folder, 'a.md'), join(folder, LESSONS, 'b.md'));
  expect(fix(folder)).toHaveLength(1);
  expect(readFileSync(join(outside.folder, 'a.md'), 'utf8')).toBe(typed);
  expect(lstatSync(join(folder, LESSONS, 'b.md')).isSymbolicLink()).toBe(true);
});

test('mending is offered for findings that it would touch, and for no others', () => {
  const offered = (text: string): number => {
    const opened = openSchool(schoolWith({ [path]: text }));
    return mendablePlaces(opened, checkSchool(opened, { today: '2026-10-06' }));
  };
  expect(offered(typed)).toBe(2);
  expect(offered(lesson().replace('tuan: 5', 'tuan: 50'))).toBe(0);
  expect(offered(lesson().replace('tuan: 5', 'tuan: 50').replace('- Bảng', '* Bảng'))).toBe(0);
  expect(offered(lesson())).toBe(0);
});

test(
  'the command mends, tells which files, and goes on to what is left',
  { timeout: 60_000 },
  () => {
    const folder = schoolWith({ [path]: typed.replace('tuan: 5', 'tuan: 50') });
    const check = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/check.ts', '--content', folder, ...args], {
        encoding: 'utf8',
      });
    expect(check().stdout).toContain(
      `\nMáy tự sửa được 2 chỗ. Gõ: npm run check -- --fix --content ${folder}\n`,
    );
    const { stdout, status } = check('--fix');
    expect(stdout).toContain(`${path}: đã tự sửa 2 chỗ.\nĐã tự sửa 1 tệp.`);
    expect(stdout).toContain('[tham-chieu]');
    expect(stdout).not.toContain('Máy tự sửa được');
    expect(status).toBe(1);
  },
);

test('hostile files are mended without harm, and only once', { timeout: 120_000 }, () => {
  const folder = schoolWith(hostileFiles);
  const names = () =>
    Object.keys(hostileFiles).filter((file) => lstatSync(join(folder, file)).isFile());
  const before = names();
  const mended = fix(folder).map((file) => file.path);
  expect(names()).toEqual(before);
  expect(mended).not.toContain(`${LESSONS}/sound.md`);
  expect(fix(folder)).toEqual([]);
});
