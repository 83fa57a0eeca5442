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

test('text tells each finding under its place, then how many records are sound', () => {
  expect(print('text', [finding, { ...finding, file: 'b.md', severity: 'warning' }])).toBe(
    [
      'content/a.md:3:6',
      '  lỗi  Không có lớp "3a2". Có phải "3A2"?  [tham-chieu]',
      '',
      'content/b.md:3:6',
      '  nhắc  Không có lớp "3a2". Có phải "3A2"?  [tham-chieu]',
      '',
      '3/5 hồ sơ ổn; 2 hồ sơ có 1 lỗi, 1 lời nhắc.',
    ].join('\n'),
  );
});

test('the sum tells files that are no records apart', () => {
  const options = { format: 'text', judged: 5, sound: 5, folder: 'content' };
  expect(formatFindings([{ ...finding, file: 'truong.yml' }], options)).toMatch(
    /^5\/5 hồ sơ ổn; 1 tệp có 1 lỗi\.$/m,
  );
});

test('of many findings the sum tells which rules speak most', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...finding,
    file: `${at}.md`,
    rule: at < 20 ? 'tham-chieu' : 'gia-tri',
  }));
  expect(print('text', many).split('\n').at(-1)).toBe(
    'Gặp nhiều nhất: 20 [tham-chieu], 10 [gia-tri].',
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
  const fix = { places: 7, command: 'npm run check -- --fix "a b\n.md"' };
  expect(formatFindings([finding], { ...options, fix })).toMatch(
    /1 lỗi\.\nMáy tự sửa được 7 chỗ\. Gõ: npm run check -- --fix "a b�\.md"$/,
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

test('another format is refused with those there are', () => {
  expect(() => print('xml')).toThrow(EnvironmentProblem);
  expect(() => print('xml')).toThrow('text, json, github, sarif');
});
