import { generateIdentity, identityToRecipient } from 'age-encryption';
import { cpSync, existsSync, globSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../io/test-folder.ts';
import { lesson } from '../io/test-school.ts';
import {
  backup,
  makeBackupSchool,
  runScript,
  type BackupSchool,
  type Ended,
} from './testing/backup-school.ts';

let school: BackupSchool;
let key: string;

beforeAll(async () => {
  const identity = await generateIdentity();
  const places = { guong: 'kho-git', usb: 'thu-muc', 'ngoai-truong': 'thu-muc, ma_hoa: true' };
  school = makeBackupSchool(places, [`khoa_ma_hoa: [${await identityToRecipient(identity)}]`]);
  key = join(scratch(), 'khoa.txt');
  writeFileSync(key, `# khóa thử\n${identity}\n`);
  school.git('tag', '--annotate', '-m', 'Thẻ', 'the-1');
  school.write('../out/release/2026-2027/thang-10/so-gui.jsonl', 'một\n');
  await backup(school);
  school.write(
    '2026-2027/ke-hoach-bai-day/tam/tuan-08/moi.md',
    lesson('tam', 'Mới', 8, '2026-10-27'),
  );
  school.commit('2026-11-03T08:00:00+07:00');
  const { code, output } = await backup(school);
  expect([code, output.match(/LÀNH/g)?.length]).toEqual([0, 3]);
});

const restore = async (source: string, ...more: string[]): Promise<Ended & { target: string }> => {
  const target = join(scratch(), 'khoi-phuc');
  return { ...(await runScript('restore', [source, target, ...more], school)), target };
};

const refsOf = (folder: string): string =>
  school.git('-C', folder, 'for-each-ref', '--format=%(objectname) %(refname)');

/** Everything is there and checked out. */
const isWhole = (target: string): boolean =>
  refsOf(target) === refsOf(school.root) &&
  school.git('-C', target, 'status', '--porcelain') === '';

const at = (place: string, ...rest: string[]): string => join(school.at[place] ?? '', ...rest);

/** A copy of a place, for a test to break. */
const copyOf = (place: string): string => {
  const folder = join(scratch(), 'ban-sao');
  cpSync(at(place), folder, { recursive: true });
  return folder;
};

/** Turns one bit in the middle of a file. */
const flipBit = (path: string): void => {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

test('a mirror gives every branch and tag back, checked out', async () => {
  const { code, output, target } = await restore(at('guong'));
  expect([code, isWhole(target)]).toEqual([0, true]);
  expect(output).toContain('3 lần lưu, 1 nhánh, 1 thẻ; lần lưu mới nhất lúc 08:00 ngày 03/11/2026');
});

test('a folder of bundles gives everything back, with the letters that git does not hold', async () => {
  const { code, output, target } = await restore(at('usb'));
  expect([code, isWhole(target)]).toEqual([0, true]);
  expect(output).toContain('1 tệp thư đã gửi nằm lại trong out/release');
  expect(readFileSync(join(target, 'out/release/2026-2027/thang-10/so-gui.jsonl'), 'utf8')).toBe(
    'một\n',
  );
});

test('one full bundle by itself is a repository; an addition by itself is not, and is said to be one', async () => {
  const full = await restore(at('usb', '0001-toan-bo.bundle'));
  expect([full.code, full.output.includes('2 lần lưu, 1 nhánh, 1 thẻ')]).toEqual([0, true]);
  const added = await restore(at('usb', '0002-them.bundle'));
  expect([added.code, existsSync(added.target)]).toEqual([2, false]);
  expect(added.output).toContain('là gói thêm, chỉ có phần mới');
});

test('a flipped bit in the newest bundle leads back to the state before it, and this is said', async () => {
  const folder = copyOf('usb');
  flipBit(join(folder, '0002-them.bundle'));
  const { code, output, target } = await restore(folder);
  expect([code, output.includes('1 lần sao lưu mới nhất ở đây bị hỏng')]).toEqual([0, true]);
  expect(school.git('-C', target, 'rev-parse', 'HEAD')).toBe(school.git('rev-parse', 'HEAD~1'));
});

test('a flipped bit in the only full bundle leaves nothing behind but a sentence', async () => {
  const folder = copyOf('usb');
  flipBit(join(folder, '0001-toan-bo.bundle'));
  for (const source of [folder, join(folder, '0001-toan-bo.bundle')]) {
    const { code, output, target } = await restore(source);
    expect([code, existsSync(target)]).toEqual([2, false]);
    expect(output).toMatch(/hỏng/);
  }
});

test('an encrypted copy opens with its key, alone or as a folder, and with nothing else', async () => {
  const [file = ''] = globSync('0002-*.bundle.age', { cwd: at('ngoai-truong') });
  const opened = await restore(at('ngoai-truong'), '--identity', key);
  expect([opened.code, isWhole(opened.target)]).toEqual([0, true]);
  const alone = await restore(at('ngoai-truong', file), '--identity', key);
  expect([alone.code, isWhole(alone.target)]).toEqual([0, true]);
  const locked = await restore(at('ngoai-truong', file));
  expect([locked.code, existsSync(locked.target)]).toEqual([2, false]);
  expect(locked.output).toContain('cần tệp khóa riêng');
  const other = join(scratch(), 'khoa-khac.txt');
  writeFileSync(other, await generateIdentity());
  expect((await restore(at('ngoai-truong'), '--identity', other)).output).toContain(
    'không giải mã được',
  );
});

test('nothing outside an encrypted copy tells what is in it but names of branches and tags', () => {
  const bytes = globSync('**/*.{age,json}', { cwd: at('ngoai-truong') })
    .map((path) => readFileSync(at('ngoai-truong', path), 'latin1'))
    .join('');
  expect(bytes).toContain('refs/tags/the-1');
  expect(bytes).not.toMatch(/so-gui|thang-10|ke-hoach-bai-day/);
});

test('an encrypted file that was cut off is refused', async () => {
  const folder = copyOf('ngoai-truong');
  const [file = ''] = globSync('0002-*.bundle.age', { cwd: folder });
  truncateSync(join(folder, file), 3000);
  const alone = await restore(join(folder, file), '--identity', key);
  expect([alone.code, existsSync(alone.target)]).toEqual([2, false]);
  expect(alone.output).toContain('không giải mã được');
});

test('with the key at hand an encrypted copy is proven by opening it', async () => {
  const { output } = await backup(school, [], { SAO_LUU_KHOA: key });
  expect(output).toContain('LÀNH   Nơi ngoai-truong: đã khôi phục thử từ gói mã hóa');
});

test('a folder with something in it is never written into', async () => {
  const target = scratch();
  writeFileSync(join(target, 'quy-gia.txt'), 'x');
  const { code, output } = await runScript('restore', [at('guong'), target], school);
  expect([code, globSync('**', { cwd: target })]).toEqual([2, ['.', 'quy-gia.txt']]);
  expect(output).toContain('không trống');
});

test('what is not there is a sentence', async () => {
  const { code, output, target } = await restore(join(scratch(), 'khong-co'));
  expect([code, existsSync(target)]).toEqual([2, false]);
  expect(output).toContain('Không thấy');
});
