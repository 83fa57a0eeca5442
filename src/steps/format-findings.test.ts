import { expect, test } from 'vitest';
import { fileStart, type Finding } from '../core/finding.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { formatFindings } from './format-findings.ts';

const finding: Finding = {
  file: 'a.md',
  line: 3,
  column: 6,
  endLine: 3,
  endColumn: 9,
  rule: 'tham-chieu',
  severity: 'error',
  message: 'Không có lớp "3a2". Có phải "3A2"?',
};
const print = (format: string, findings: Finding[] = [finding]) =>
  formatFindings(findings, { format, judged: 5, folder: 'content' });

test('text tells each finding on a line with its place, then the sum', () => {
  expect(print('text', [finding, { ...finding, severity: 'warning', line: 4 }])).toBe(
    [
      'content/a.md:3:6  lỗi  Không có lớp "3a2". Có phải "3A2"?  [tham-chieu]',
      'content/a.md:4:6  nhắc  Không có lớp "3a2". Có phải "3A2"?  [tham-chieu]',
      '',
      '4/5 hồ sơ không có gì phải sửa; 1 lỗi, 1 nhắc ở 1 tệp.',
    ].join('\n'),
  );
});

test('no findings are good news', () => {
  expect(print('text', [])).toBe('Cả 5 hồ sơ đều ổn.');
});

test('what was mended is told first, what mending would help with last', () => {
  const options = { format: 'text', judged: 5, folder: 'content' };
  const mended = [{ path: 'b\n.md', mends: 3 }];
  expect(formatFindings([], { ...options, mended })).toBe(
    'content/b�.md: đã tự sửa 3 chỗ.\nĐã tự sửa 1 tệp.\n\nCả 5 hồ sơ đều ổn.',
  );
  expect(formatFindings([finding], { ...options, canFix: true })).toMatch(
    /ở 1 tệp\.\nGõ npm run check -- --fix để sửa tự động\.$/,
  );
});

test('json is the findings themselves', () => {
  expect(JSON.parse(print('json'))).toEqual([finding]);
  expect(print('json', [])).toBe('[]');
});

test('an annotation for a pull request cannot be broken out of', () => {
  const file = 'a,b:c\n::error::x%.md';
  const [line = ''] = print('github', [{ ...finding, file, message: 'một\nhai' }]).split('\n');
  expect(line).toBe(
    '::error file=content/a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax%25.md,line=3,col=6,endLine=3,endColumn=9,title=tham-chieu::một%0Ahai',
  );
});

test('a hint is a notice', () => {
  expect(print('github', [{ ...finding, ...fileStart, severity: 'hint' }])).toMatch(/^::notice /);
});

test('no character of a file name or value steers the terminal', () => {
  const printed = print('text', [{ ...finding, file: 'a\u001b[31m\nb.md', message: '\u202eđảo' }]);
  expect(printed.split('\n')[0]).toBe('content/a�[31m�b.md:3:6  lỗi  �đảo  [tham-chieu]');
});

test('another format is refused with those there are', () => {
  expect(() => print('xml')).toThrow(EnvironmentProblem);
  expect(() => print('xml')).toThrow('text, json, github, sarif');
});
