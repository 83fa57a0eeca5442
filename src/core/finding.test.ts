import { expect, test } from 'vitest';
import { fileStart, hasErrors, sortFindings, type Finding } from './finding.ts';

const finding = (change: Partial<Finding>): Finding => ({
  file: 'a.md',
  ...fileStart,
  rule: 'r',
  severity: 'error',
  message: 'm',
  ...change,
});

test('findings are sorted by file, place, then rule, and told once', () => {
  const sorted = sortFindings([
    finding({ file: 'b.md' }),
    finding({ line: 10 }),
    finding({ line: 2, column: 5 }),
    finding({ line: 2, rule: 'z' }),
    finding({ line: 2 }),
    finding({ line: 2 }),
  ]);
  expect(sorted.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual(
    ['a.md:2:1 r', 'a.md:2:1 z', 'a.md:2:5 r', 'a.md:10:1 r', 'b.md:1:1 r'],
  );
});

test('warnings and hints do not stop anything', () => {
  expect(hasErrors([finding({ severity: 'warning' }), finding({ severity: 'hint' })])).toBe(false);
  expect(hasErrors([finding({})])).toBe(true);
});
