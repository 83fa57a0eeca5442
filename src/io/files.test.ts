import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EnvironmentProblem } from '../core/problem.ts';
import { lesson, temporaryFolder, type Files } from '../wiring/testing/small-school.ts';
import { readContent } from './files.ts';

const folderWith = (files: Files): string => {
  const { folder, remove } = temporaryFolder(files);
  onTestFinished(remove);
  return folder;
};

const told = (folder: string): string[] =>
  readContent(folder).findings.map(({ file, rule, message }) => `${file} ${rule} ${message}`);

test('records, data and other files are told apart, in the order of their names', () => {
  const folder = folderWith({
    'b/x.md': lesson(),
    'a/x.md': lesson(),
    'truong.yml': 'ten: A\n',
    'a/hinh/b.png': '',
    '.git/c.md': '',
    'a/.ẩn.md': '',
  });
  const content = readContent(folder);
  expect([...content.records.keys()]).toEqual(['a/x.md', 'b/x.md']);
  expect([...content.data.keys()]).toEqual(['truong.yml']);
  expect([...content.assets]).toEqual(['a/hinh/b.png']);
  expect(content.findings).toEqual([]);
});

test('a folder that is not there is told, with what to do', () => {
  expect(() => readContent(join(folderWith({}), 'khong-co'))).toThrow(EnvironmentProblem);
  expect(() => readContent(join(folderWith({ 'a.md': '' }), 'a.md'))).toThrow('--content');
});

// Windows makes no such names, and links for administrators only.
const onUnix = test.skipIf(process.platform === 'win32');

onUnix('links out of the folder, and in circles, are told and not followed', () => {
  const folder = folderWith({ 'a.md': lesson() });
  symlinkSync('/etc', join(folder, 'ngoai'));
  symlinkSync('/etc/passwd', join(folder, 'mat-khau.md'));
  symlinkSync(folder, join(folder, 'vong'));
  symlinkSync('khong-co', join(folder, 'dut.md'));
  expect([...readContent(folder).records.keys()]).toEqual(['a.md']);
  expect(told(folder)).toHaveLength(4);
  for (const line of told(folder)) expect(line).toContain('đường tắt (symlink)');
});

onUnix('a pipe, or a folder, named like a record is told', () => {
  const folder = folderWith({});
  execFileSync('mkfifo', [join(folder, 'ong.md')]);
  mkdirSync(join(folder, 'thu-muc.md'));
  expect(told(folder).map((line) => line.split(' ')[0])).toEqual(['ong.md', 'thu-muc.md']);
});

test.for(['a.mdx', 'a.MD', 'a.Md', 'a.markdown'])('%s is told, not passed over', (name) => {
  expect(told(folderWith({ [name]: lesson() }))[0]).toContain('Đổi tên tệp thành: a.md');
});

onUnix('a name that not every machine can carry is told', () => {
  expect(told(folderWith({ 'a|b.md': lesson() }))[0]).toContain('a|b.md ten-tep');
});

test.for([
  ['Latin-1', Buffer.from('---\na: é\n---\n', 'latin1'), 'UTF-8'],
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'UTF-8'],
  ['ten megabytes', 'a'.repeat(10_000_000), 'quá 300 KB'],
] as const)('%s is a record with a finding', ([, text, says]) => {
  const record = readContent(folderWith({ 'a.md': text })).records.get('a.md');
  expect(record?.findings[0]?.message).toContain(says);
  expect(record?.tree.children).toEqual([]);
});

test('a byte order mark is no part of the text', () => {
  const content = readContent(folderWith({ 'a.md': `\ufeff${lesson()}`, 'b.yml': '\ufeffa: 1' }));
  expect(content.records.get('a.md')?.findings).toEqual([]);
  expect(content.records.get('a.md')?.placeOf(['lop'])).toMatchObject({ line: 3, column: 6 });
  expect(content.data.get('b.yml')?.value).toEqual({ a: 1 });
});

test('a file that goes away while the folder is read is a finding; what was read of another stands', () => {
  const folder = folderWith({ 'a.md': lesson(), 'b.md': lesson() });
  const { records } = readContent(folder);
  const kept = records.get('a.md');
  rmSync(join(folder, 'a.md'));
  rmSync(join(folder, 'b.md'));
  expect(records.get('b.md')?.findings[0]?.message).toContain('Không đọc được tệp');
  expect(kept?.text).toBe(lesson());
  expect(kept?.tree.children.length).toBeGreaterThan(0);
});

test('a Word file is not told to be renamed, since its text must be taken out', () => {
  expect(told(folderWith({ 'a.md.docx': 'PK' }))).toEqual([
    'a.md.docx duoi-tep Hồ sơ chỉ dùng tệp đuôi .md. Mở tệp này, chép chữ sang một tệp .md mới.',
  ]);
});
