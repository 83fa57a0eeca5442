import { expect, test } from 'vitest';
import type { Finding } from '../core/finding.ts';
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

const rules = [
  { id: 'cac-muc', promise: 'Đủ các mục' },
  { id: 'tham-chieu', promise: 'Mã có thật' },
];

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly level: string;
      readonly ruleIndex?: number;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

const log = (findings: Finding[], folder = 'content') =>
  JSON.parse(formatFindings(findings, { format: 'sarif', judged: 5, folder, rules })) as Log;

const addressOf = (file: string, folder?: string) =>
  log([{ ...finding, file }], folder).runs[0]?.results[0]?.locations[0]?.physicalLocation
    .artifactLocation.uri;

test('a log has what SARIF 2.1.0 requires, the rules, and a region for each finding', () => {
  expect(log([finding])).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ho-so-so-sach',
            language: 'vi',
            rules: [
              { id: 'cac-muc', shortDescription: { text: 'Đủ các mục.' } },
              { id: 'tham-chieu', shortDescription: { text: 'Mã có thật.' } },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'tham-chieu',
            ruleIndex: 1,
            level: 'error',
            message: { text: finding.message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'content/a.md' },
                  region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 9 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('no findings are a run without results', () => {
  expect(log([]).runs[0]?.results).toEqual([]);
});

test('a rule that is not on the list has no index; a hint is a note', () => {
  const [result] = log([{ ...finding, rule: 'la', severity: 'hint' }]).runs[0]?.results ?? [];
  expect(result?.level).toBe('note');
  expect(result).not.toHaveProperty('ruleIndex');
});

test.for([
  ['bài 1#?%.md', './content/', 'content/b%C3%A0i%201%23%3F%25.md'],
  ['c:d.md', '.', './c%3Ad.md'],
  ['a.md', '/nha/hồ sơ', 'file:///nha/h%E1%BB%93%20s%C6%A1/a.md'],
  ['a.md', 'C:\\ho-so', 'file:///C:/ho-so/a.md'],
] as const)('the address of %j in %j is %j', ([file, folder, address]) => {
  expect(addressOf(file, folder)).toBe(address);
});
