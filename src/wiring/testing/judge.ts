import { todayIs } from '../../core/day.ts';
import type { Rule, RuleContext } from '../../core/kind.ts';
import type { SchoolRecord } from '../../core/record.ts';
import { withFields } from '../../core/sound.ts';
import { readDataFile, readRecord } from '../../io/record.ts';
import { assembleSchool } from '../../steps/school.ts';
import { LESSONS, schoolFiles } from './small-school.ts';

interface Options {
  /** Sound fields; absent: the front matter as typed. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly assets?: readonly string[];
  readonly today?: string;
  readonly closingBefore?: RuleContext['closingBefore'];
  /** Lines added to `nam-hoc.yml`. */
  readonly yearData?: string;
  /** Lines added to `truong.yml`. */
  readonly schoolData?: string;
}

/** What one rule or some say of a record's text in the small school: `line:column message`. */
export const judge = (
  rules: Rule | readonly Rule[],
  text: string,
  { fields, path = `${LESSONS}/bai.md`, ...options }: Options = {},
): string[] => {
  const record = readRecord(path, text);
  const checked = withFields(record, fields ?? record.front);
  return [rules]
    .flat()
    .flatMap((rule) => rule.check(checked, contextFor(record, options)))
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
};

const contextFor = (
  record: SchoolRecord,
  { others = {}, assets = [], today = '2026-10-20', closingBefore, ...added }: Options,
): RuleContext => {
  const { yearData = '', schoolData = '' } = added;
  const more: Readonly<Record<string, string>> = {
    '2026-2027/nam-hoc.yml': yearData,
    'truong.yml': schoolData,
  };
  const all = Object.entries(others).map(([path, text]) => readRecord(path, text));
  const records = new Map([record, ...all].map((one) => [one.path, one]));
  const data = new Map(
    Object.entries(schoolFiles).map(([path, text]) => [
      path,
      readDataFile(path, `${String(text)}${more[path] ?? ''}`),
    ]),
  );
  const content = { root: '/', records, data, assets: new Set(assets), findings: [] };
  const year = assembleSchool(content).years.get('2026-2027');
  if (!year) throw new Error('the small school is not sound');
  const { assets: files } = content;
  return {
    ...todayIs(today),
    year,
    records,
    assets: files,
    fieldsOf: () => undefined,
    closingBefore,
  };
};
