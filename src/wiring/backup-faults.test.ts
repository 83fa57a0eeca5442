import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { lesson } from '../io/test-school.ts';
import {
  backup,
  backupWithFileLimit,
  makeBackupSchool,
  runScript,
  startScript,
  type BackupSchool,
} from './testing/backup-school.ts';
import { makeReadOnly, mountSmallDisk } from './testing/full-disk.ts';

const teach = (school: BackupSchool, title = 'moi'): void => {
  const path = `2026-2027/ke-hoach-bai-day/tam/tuan-08/${title}.md`;
  school.write(path, lesson('tam', title, 8, '2026-10-27'));
  school.commit('2026-11-03T08:00:00+07:00');
};

const at = (school: BackupSchool, place: string, ...rest: string[]): string =>
  join(school.at[place] ?? '', ...rest);

const headOf = (school: BackupSchool, folder = school.root): string =>
  school.git('-C', folder, 'rev-parse', 'main').trim();

/** What the copy in a folder gives back. */
const restored = async (school: BackupSchool, place: string): Promise<string> => {
  const target = join(scratch(), 'khoi-phuc');
  const { output } = await runScript('restore', [at(school, place), target], school);
  return existsSync(target) ? headOf(school, target) : output;
};

/** Does something as soon as a run begins to write into a place. */
const whenWriting = async (
  school: BackupSchool,
  place: string,
  act: (run: ReturnType<typeof startScript>) => void,
): Promise<string> => {
  const before = readdirSync(at(school, place)).length;
  const run = startScript('backup', [], school);
  let output = '';
  run.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(run, 'close');
  while (readdirSync(at(school, place)).length === before && run.exitCode === null) await wait(1);
  act(run);
  await ended;
  return output;
};

test('a mirror that is ahead or went another way is refused and left as it is', async () => {
  const school = makeBackupSchool({ guong: 'kho-git', usb: 'thu-muc' });
  teach(school);
  await backup(school);
  const [mirror, usb] = [
    headOf(school, at(school, 'guong')),
    readFileSync(at(school, 'usb', 'danh-sach.json')),
  ];
  school.git('reset', '--quiet', '--hard', 'HEAD~1');
  const ahead = await backup(school);
  expect(ahead.code).toBe(1);
  expect(ahead.output).toContain(
    'nhánh main có lần lưu mà kho làm việc chưa có. Không ghi đè gì cả',
  );
  teach(school, 'khac');
  const diverged = await backup(school);
  expect(diverged.code).toBe(1);
  expect(diverged.output.match(/nhánh main đã đi theo hướng khác/g)).toHaveLength(2);
  expect(headOf(school, at(school, 'guong'))).toBe(mirror);
  expect(readFileSync(at(school, 'usb', 'danh-sach.json')).equals(usb)).toBe(true);
});

test('a branch that only the mirror has stays there and is named', async () => {
  const school = makeBackupSchool({ guong: 'kho-git', usb: 'thu-muc' });
  school.git('switch', '--quiet', '-c', 'nhap');
  teach(school);
  school.git('switch', '--quiet', 'main');
  await backup(school);
  const draft = school.git('rev-parse', 'nhap');
  school.git('branch', '-D', 'nhap');
  const { code, output } = await backup(school);
  expect([code, output.match(/nhánh nhap chỉ còn ở bản sao này/g)?.length]).toEqual([0, 2]);
  expect(school.git('-C', at(school, 'guong'), 'rev-parse', 'nhap')).toBe(draft);
});

test('a mirror that says no keeps what it has, and counts by it', async () => {
  const school = makeBackupSchool({ guong: 'kho-git', usb: 'thu-muc' });
  await backup(school);
  const before = headOf(school, at(school, 'guong'));
  const hook = at(school, 'guong', 'hooks/pre-receive');
  writeFileSync(hook, '#!/bin/sh\necho "hết chỗ" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  teach(school);
  const { code, output } = await backup(school);
  expect(output).toMatch(
    /LÀNH {3}Nơi guong: kho gương không nhận .*Bản đã chứng minh lúc .* vẫn là bản đang có/,
  );
  expect([code, headOf(school, at(school, 'guong'))]).toEqual([0, before]);
});

test('a folder that is no repository and one that cannot be written to are sentences', async () => {
  const school = makeBackupSchool({ guong: 'kho-git', usb: 'thu-muc' });
  writeFileSync(at(school, 'guong', 'anh.jpg'), 'x');
  makeReadOnly(at(school, 'usb'));
  const { code, output } = await backup(school);
  expect(output).toMatch(/THIẾU {2}Nơi guong: không mở được/);
  expect(output).toMatch(
    /THIẾU {2}Nơi usb: không làm được ở \S+: (ổ đĩa chỉ cho đọc|không có quyền ghi)/,
  );
  expect([code, readdirSync(at(school, 'guong'))]).toEqual([1, ['anh.jpg']]);
});

test('a full disk leaves the old copy whole, and nothing half written', async () => {
  const school = makeBackupSchool({ usb: 'thu-muc' }, ['so_ban: 1']);
  const isSmall = mountSmallDisk(at(school, 'usb'), 160);
  const first = headOf(school);
  expect((await backup(school)).code).toBe(0);
  school.write('2026-2027/ke-hoach-bai-day/tam/tuan-08/hinh/to.png', noise(300_000));
  teach(school);
  const { output } = isSmall ? await backup(school) : await backupWithFileLimit(school);
  expect(output).toMatch(/ổ đĩa đã đầy|tệp lớn quá mức|Git không lập được gói/);
  expect(await restored(school, 'usb')).toBe(first);
  expect(globSync('{.*.tmp,0002-*}', { cwd: at(school, 'usb') })).toEqual([]);
});

test('a flipped bit is found by --check, and the next backup bundles everything again', async () => {
  const school = makeBackupSchool({ usb: 'thu-muc' }, ['so_ban: 1']);
  await backup(school);
  const path = at(school, 'usb', '0001-toan-bo.bundle');
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const check = await backup(school, ['--check']);
  expect([check.code, check.output.includes('ví dụ 0001-toan-bo.bundle')]).toEqual([1, true]);
  const { code, output } = await backup(school);
  expect([code, output.includes('Tệp 0001-toan-bo.bundle hỏng hoặc mất, đã lập lại')]).toEqual([
    0,
    true,
  ]);
  expect(await restored(school, 'usb')).toBe(headOf(school));
});

test('a run that is killed while it writes leaves the old copy whole, and the next run goes on', async () => {
  const school = makeBackupSchool({ usb: 'thu-muc' }, ['so_ban: 1']);
  await backup(school);
  const before = headOf(school);
  teach(school);
  await whenWriting(school, 'usb', (run) => run.kill('SIGKILL'));
  expect(await restored(school, 'usb')).toBe(before);
  expect((await backup(school)).code).toBe(0);
  expect(await restored(school, 'usb')).toBe(headOf(school));
  expect(globSync('{.*.tmp,*.bundle}', { cwd: at(school, 'usb') }).sort()).toEqual([
    '0001-toan-bo.bundle',
    '0002-them.bundle',
  ]);
});

test('a stick pulled out while it is written to is a sentence, and its folder does not appear on the disk', async () => {
  const school = makeBackupSchool({ usb: 'thu-muc' }, ['so_ban: 1']);
  await backup(school);
  const before = headOf(school);
  teach(school);
  const away = join(scratch(), 'usb-rut-ra');
  const output = await whenWriting(school, 'usb', () => renameSync(at(school, 'usb'), away));
  expect(output).toMatch(/Nơi usb: (không làm được ở|khôi phục thử không được)/);
  expect(existsSync(at(school, 'usb'))).toBe(false);
  renameSync(away, at(school, 'usb'));
  expect(await restored(school, 'usb')).toBe(before);
  expect((await backup(school)).code).toBe(0);
});

test('a damaged working repository is copied nowhere', async () => {
  const school = makeBackupSchool({ guong: 'kho-git', usb: 'thu-muc' });
  await backup(school);
  const before = [
    headOf(school, at(school, 'guong')),
    readFileSync(at(school, 'usb', 'danh-sach.json'), 'utf8'),
  ];
  teach(school);
  const blob = school.git('rev-parse', 'HEAD:content/truong.yml').trim();
  rmSync(join(school.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
  const { code, output } = await backup(school);
  expect([code, output.includes('Kho làm việc có chỗ hỏng nên không sao lưu gì')]).toEqual([
    2,
    true,
  ]);
  expect([
    headOf(school, at(school, 'guong')),
    readFileSync(at(school, 'usb', 'danh-sach.json'), 'utf8'),
  ]).toEqual(before);
});

/** Bytes that do not compress. */
const noise = (length: number): Buffer => {
  let seed = 1;
  return Buffer.from(Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255));
};
