import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { formatFindings } from '../steps/format-findings.ts';
import { allRules } from './all-rules.ts';
import { checkAll } from './check-all.ts';
import { openSchool } from './open-school.ts';
import { anyFinding } from './testing/findings.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from './testing/small-school.ts';

/** The schema that OASIS published, as GitHub and editors judge by it. */
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    ),
    'utf8',
  ),
) as Record<string, unknown>;
// Its draft is older than the validator; these two keys are all that it says differently.
delete schema['$schema'];
delete schema['id'];

const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) =>
      !/[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\dA-F]{2})/i.test(text) && URL.canParse(text, 'a://b/'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const validate = ajv.compile(schema);

const sarif = (findings: readonly Finding[], folder = 'content'): Log => {
  const about = { format: 'sarif', judged: findings.length, folder, rules: allRules() };
  return JSON.parse(formatFindings(findings, about)) as Log;
};

interface Log {
  readonly runs: readonly [{ readonly results: readonly Result[] }];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
  ];
}

const uriOf = ({ locations: [{ physicalLocation }] }: Result): string =>
  physicalLocation.artifactLocation.uri;

const problemsOf = (log: Log): unknown => (validate(log) ? [] : validate.errors);

test('the validator refuses what is no SARIF', () => {
  expect(problemsOf({ ...sarif([]), runs: [{}] } as never)).not.toEqual([]);
  const far = { ...OF_THE_FILE, line: 0 };
  expect(problemsOf(sarif([far]))).not.toEqual([]);
  expect(validate({ ...sarif([]), version: '2.0.0' })).toBe(false);
});

const OF_THE_FILE: Finding = {
  file: 'a.md',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  rule: 'doc-tep',
  severity: 'error',
  message: 'Tệp trống.',
};

const MIEN = 'mien: [{ quy_tac: thieu-muc, ly_do: Bài ôn, den_ngay: 2026-10-01 }]\n';

/** Names as people give them; Windows refuses those with signs of its own. */
const NAMES = [
  ...['bài 1.md', 'Bài học đẹp'.normalize('NFD') + '.md', "d'Artagnan.md", '100% #1 & [a].md'],
  ...(process.platform === 'win32' ? [] : ['"ngoặc" <kép>?.md', 'a\nb:1.md', 'c\\d|e*.md']),
];

test('findings of files with odd names, of waivers and of data files are SARIF 2.1.0', async () => {
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    ...Object.fromEntries(
      NAMES.map((name) => [`${LESSONS}/${name}`, lesson().replace('3A2', '"3a2: <b>"')]),
    ),
    [`${LESSONS}/mien.md`]: lesson().replace('giao_vien', `${MIEN}giao_vien`),
    '2027-2028/nhan-su.yml': 'lạ: 1\n',
    [`${LESSONS}/trong.md`]: '',
  });
  onTestFinished(remove);
  const findings = await checkAll(openSchool(folder), {
    today: '2026-10-06',
    includes: () => true,
  });
  const log = sarif(findings, folder);
  expect(problemsOf(log)).toEqual([]);
  const rules = findings.map(({ rule }) => rule);
  for (const rule of ['mien-tru', 'du-lieu-truong', 'ten-lop', 'ba-gach'])
    expect(rules).toContain(rule);
  expect(log.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(rules);
  expect(log.runs[0].results.every(({ ruleIndex }) => ruleIndex !== undefined)).toBe(true);
});

test('any finding is SARIF 2.1.0, and its address leads back to its file alone', () => {
  fc.assert(
    fc.property(anyFinding, (finding) => {
      const log = sarif([finding], 'nội dung');
      expect(problemsOf(log)).toEqual([]);
      const uri = uriOf(log.runs[0].results[0] as Result);
      expect(new URL(uri, 'a://b/')).toMatchObject({ host: 'b', search: '', hash: '' });
      expect(decodeURIComponent(uri)).toBe(`nội dung/${finding.file}`);
    }),
    { numRuns: 200, seed: 20261005 },
  );
});
