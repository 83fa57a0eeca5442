import type { z } from 'zod';
import { foldersOf, type Content } from '../core/content.ts';
import { shortDay } from '../core/day.ts';
import type { waiversField } from '../core/fields.ts';
import type { Finding } from '../core/finding.ts';
import type { RecordKind } from '../core/kind.ts';
import type { CheckedRecord, SchoolRecord } from '../core/record.ts';
import { soundRecord } from '../core/sound.ts';
import { brief, nearest } from '../core/text.ts';
import type { CheckOptions } from './check.ts';

/** Takes away the findings that a record's `mien` silences, and tells of each waiver that is past its date, not needed or of no rule. Wants all findings of the records that are judged. */
export const settleWaivers = (
  findings: readonly Finding[],
  content: Content,
  options: CheckOptions,
): Finding[] => {
  // Where fields are wrong, most rules have not been asked.
  const waiving = [...foldersOf(content)]
    .filter(([folder]) => mayWaive(folder, options))
    .flatMap(([, paths]) => paths.filter(options.includes ?? all))
    .map((path) => content.records.get(path))
    .filter((record) => record !== undefined)
    .map((record) => soundRecord(record, options.kinds))
    .filter((record) => record?.fields['mien'] !== undefined)
    .filter((record) => record !== undefined);
  const silenced = new Set<string>();
  const told = waiving.flatMap((record) =>
    settle(record, new Set(rulesTold(findings, record)), silenced, options),
  );
  return findings.filter(({ file, rule }) => !silenced.has(`${file}\n${rule}`)).concat(told);
};

/** Nothing is read of a folder that is as it was when no record in it had a waiver. */
const mayWaive = (folder: string, { earlier }: CheckOptions): boolean =>
  earlier?.asWere.get(folder)?.waives ?? true;

const all = (): boolean => true;

const rulesTold = (findings: readonly Finding[], { path }: SchoolRecord): string[] =>
  findings.filter(({ file }) => file === path).map(({ rule }) => rule);

const settle = (
  record: CheckedRecord,
  told: ReadonlySet<string>,
  silenced: Set<string>,
  options: CheckOptions,
): Finding[] => {
  const kind = options.kinds.get(record.kind);
  if (!kind) return [];
  const waivers = record.fields['mien'] as readonly Waiver[];
  return waivers.flatMap((waiver, index) => {
    const problem = problemOf(waiver, told, kind, options);
    if (!problem) silenced.add(`${record.path}\n${waiver.quy_tac}`);
    return problem ? [toFinding(record, index, problem)] : [];
  });
};

type Waiver = NonNullable<z.output<ReturnType<typeof waiversField>>>[number];

interface Problem {
  readonly key: keyof Waiver;
  readonly message: string;
}

const problemOf = (
  { quy_tac, den_ngay }: Waiver,
  told: ReadonlySet<string>,
  kind: RecordKind,
  { rulesForAll, today }: CheckOptions,
): Problem | undefined => {
  const rules = [...rulesForAll, ...kind.rules, ...(kind.schoolRules ?? [])];
  const rule = rules.find(({ id }) => id === quy_tac);
  if (!rule) return { key: 'quy_tac', message: unknownRule(quy_tac, rules) };
  if (rule.noWaiver)
    return {
      key: 'quy_tac',
      message: `Quy tắc "${quy_tac}" không miễn được vì bản in và trang web dựa vào nó. Sửa hồ sơ rồi xóa lời miễn này.`,
    };
  if (den_ngay < today)
    return {
      key: 'den_ngay',
      message: `Lời miễn quy tắc "${quy_tac}" đã hết hạn ngày ${shortDay(den_ngay)}. Sửa hồ sơ rồi xóa lời miễn, hoặc gia hạn.`,
    };
  return told.has(quy_tac)
    ? undefined
    : { key: 'quy_tac', message: `Hồ sơ không vi phạm quy tắc "${quy_tac}". Xóa lời miễn này.` };
};

const unknownRule = (typed: string, rules: readonly { readonly id: string }[]): string => {
  const ids = rules.filter((rule) => !('noWaiver' in rule)).map(({ id }) => id);
  const meant = nearest(typed, ids);
  return `Không có quy tắc "${brief(typed)}" nào miễn được. ${meant ? `Có phải "${meant}"?` : 'Chép mã trong ngoặc vuông ở cuối dòng báo lỗi.'}`;
};

const toFinding = (record: SchoolRecord, index: number, { key, message }: Problem): Finding => ({
  file: record.path,
  ...record.placeOf(['mien', index, key]),
  rule: 'mien-tru',
  severity: 'warning',
  message,
});
