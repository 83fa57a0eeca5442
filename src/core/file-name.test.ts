import { expect, test } from 'vitest';
import { fileNameProblem } from './file-name.ts';

test.for(['bai-1.md', 'Bài học đẹp.md', "tên có dấu cách & 'nháy'.md", '-rf.md', 'console.md'])(
  '%s is a name for every machine',
  (name) => {
    expect(fileNameProblem(name)).toBeUndefined();
  },
);

test.for([
  ['xuống\ndòng.md', 'ký tự ẩn'],
  ['đảo\u202egnp.md', 'ký tự ẩn'],
  ['hỏng\ufffd.md', 'ký tự ẩn'],
  ['a:b.md', 'dấu : (U+003A)'],
  ['a"b.md', 'dấu " (U+0022)'],
  ['a\\b.md', 'dấu \\'],
  ['con.md', 'Máy Windows không nhận'],
  ['cuối. ', 'Máy Windows không nhận'],
  ['đẹp.md'.normalize('NFD'), 'dấu tổ hợp'],
  [`${'ề'.repeat(40)}.md`, 'quá dài'],
] as const)('%j is told, with what to do', ([name, says]) => {
  expect(fileNameProblem(name)).toContain(says);
  expect(fileNameProblem(name)).toContain('Đổi tên');
});
