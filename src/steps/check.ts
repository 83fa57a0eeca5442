import type { Content } from '../core/content.ts';
import type { Day } from '../core/day.ts';
import { fileStart, sortFindings, type Finding } from '../core/finding.ts';
import type { Kinds, Rule, RuleContext } from '../core/kind.ts';
import type { CheckedRecord, SchoolRecord } from '../core/record.ts';
import { judgeAcross } from './check-across.ts';
import { checkFields } from './fields.ts';
import { contextOf, type School } from './school.ts';
import { settleWaivers } from './waivers.ts';

/** What a check judges by. `paths` limits the records that are judged, not those they may refer to. */
export interface CheckOptions {
  readonly kinds: Kinds;
  readonly rulesForAll: readonly Rule[];
  readonly today: Day;
  readonly includes?: (path: string) => boolean;
  readonly closingBefore?: RuleContext['closingBefore'];
}

/** All findings of all records in one run, sorted. Never throws for bad input. */
export const checkContent = (content: Content, school: School, options: CheckOptions): Finding[] =>
  concludeCheck(judgeRecords(content, school, options), content, school, options);

/** The findings of the data files and across records joined to those of the records one by one, less what is waived; sorted. */
export const concludeCheck = (
  ofRecords: readonly Finding[],
  content: Content,
  school: School,
  options: CheckOptions,
): Finding[] => {
  const includes = options.includes ?? (() => true);
  const others = [
    ...content.findings,
    ...school.findings,
    ...judgeAcross(content, school, options),
  ].filter(({ file }) => includes(file));
  return sortFindings(settleWaivers([...others, ...ofRecords], content, options));
};

/** What is to be said of each record by itself. */
export const judgeRecords = (
  content: Content,
  school: School,
  options: CheckOptions,
): Finding[] => {
  const includes = options.includes ?? (() => true);
  const contexts = new Map(
    [...school.years].map(([name, year]) => [
      name,
      {
        ...contextOf(content, options.kinds, year),
        today: options.today,
        assets: content.assets,
        records: content.records,
        closingBefore: options.closingBefore,
      },
    ]),
  );
  return [...content.records.keys()].filter(includes).flatMap((path) => {
    const record = content.records.get(path);
    return record ? checkRecord(record, contexts.get(record.year), options) : [];
  });
};

const checkRecord = (
  record: SchoolRecord,
  context: RuleContext | undefined,
  options: CheckOptions,
): readonly Finding[] => {
  if (record.findings.length > 0) return record.findings;
  const kind = options.kinds.get(record.kind);
  if (!context)
    return [
      misplaced(
        record,
        `Thư mục "${record.year}" không phải một năm học đủ dữ liệu. Đặt hồ sơ trong thư mục năm học, ví dụ 2026-2027.`,
      ),
    ];
  if (!kind)
    return [
      misplaced(
        record,
        `Không có loại hồ sơ "${record.kind}". Đặt tệp vào một trong các thư mục: ${[...options.kinds.keys()].join(', ')}.`,
      ),
    ];
  const { fields, findings } = checkFields(record, record.front, kind.fields);
  if (!fields)
    return [
      ...findings,
      ...applyRules(options.rulesForAll, withFields(record, record.front), context),
    ];
  return applyRules([...options.rulesForAll, ...kind.rules], withFields(record, fields), context);
};

const applyRules = (
  rules: readonly Rule[],
  record: CheckedRecord,
  context: RuleContext,
): Finding[] => rules.flatMap((rule) => rule.check(record, context));

/** The same record with its fields; the tree stays lazily parsed. */
const withFields = (record: SchoolRecord, fields: CheckedRecord['fields']): CheckedRecord =>
  Object.create(record, { fields: { value: fields, enumerable: true } }) as CheckedRecord;

const misplaced = (record: SchoolRecord, message: string): Finding => ({
  file: record.path,
  ...fileStart,
  rule: 'cho-dat-tep',
  severity: 'error',
  message,
});
