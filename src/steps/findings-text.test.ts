import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { anyFinding } from '../wiring/testing/findings.ts';
import { findingsText } from './findings-text.ts';

const finding: Finding = {
  file: 'a.md',
  line: 3,
  column: 6,
  endLine: 3,
  endColumn: 9,
  rule: 'the-html',
  severity: 'error',
  message: 'Có thẻ HTML.',
};
const at = (line: number, column = 1): Finding => ({ ...finding, line, column });
const print = (...findings: Finding[]) => findingsText(findings, 'content');

test('what is said again in a file is told once, with the lines of the others', () => {
  const other = { ...finding, line: 9, message: 'Có tệp đính kèm.' };
  expect(print(finding, other, ...[12, 15, 15, 31].map((line) => at(line)))).toEqual([
    'content/a.md:3:6',
    '  lỗi  Có thẻ HTML.  [the-html]',
    '       và 4 chỗ nữa: dòng 12, 15, 31',
    'content/a.md:9:6',
    '  lỗi  Có tệp đính kèm.  [the-html]',
    '',
  ]);
});

test('another file, rule, severity or sentence is another entry', () => {
  const others = [{ file: 'b.md' }, { rule: 'x' }, { severity: 'hint' }, { message: 'y' }] as const;
  const told = print(finding, ...others.map((other) => ({ ...finding, ...other })));
  // A place is named once, above all that is said there.
  expect(told.filter((line) => line.startsWith('content/'))).toEqual([
    'content/a.md:3:6',
    'content/b.md:3:6',
  ]);
  expect(told.filter((line) => /^ {2}(?:lỗi|gợi ý) /.test(line))).toHaveLength(5);
  expect(told.join('\n')).not.toContain('chỗ nữa');
});

test('further places on the same line are not numbered', () => {
  expect(print(finding, at(3, 20))[2]).toBe('       và 1 chỗ nữa trên dòng ấy');
});

test('more lines than anybody goes through are cut short', () => {
  const lines = print(finding, ...Array.from({ length: 300 }, (_, index) => at(1000 + index)));
  expect(lines.join('\n')).toContain('và 300 chỗ nữa: dòng 1000, 1001,');
  expect(lines.join('\n')).toMatch(/1019, …$/m);
});

test('a long sentence is wrapped, and what to type stands whole on its own line', () => {
  const typed = '![Tia số từ 2,4 đến 2,5 chia thành 10 phần bằng nhau, ghi 2,41](hinh/tia-so.svg)';
  const message = `Hình nằm ở trên mạng, người khác không xem được. Chép vào thư mục "hinh" cạnh bài, gõ: ${typed}`;
  expect(print({ ...finding, message })).toEqual([
    'content/a.md:3:6',
    '  lỗi  Hình nằm ở trên mạng, người khác không xem được. Chép vào thư mục "hinh"',
    '       cạnh bài, gõ:',
    `         ${typed}`,
    '       [the-html]',
    '',
  ]);
});

test('no character of a file name or value steers the terminal', () => {
  const told = print({ ...finding, file: 'a\u001b[31m\nb.md', message: '\u202eđảo\n' });
  expect(told.slice(0, 2)).toEqual(['content/a�[31m�b.md:3:6', '  lỗi  �đảo�  [the-html]']);
});

test('every finding is counted once, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 6 }), (findings) => {
      const told = findingsText(findings, 'content').join('\n');
      const others = [...told.matchAll(/^ +và (\d+) chỗ nữa(?::| trên dòng ấy$)/gm)];
      const entries = told.match(/^content\/.*:\d+:\d+$/gm) ?? [];
      expect(others.reduce((sum, [, count]) => sum + Number(count), entries.length)).toBe(
        findings.length,
      );
    }),
    { numRuns: 300, seed: 20261122 },
  );
});
