import type { Finding, Place, Severity } from './finding.ts';
import type { Rule, RuleContext, SchoolContext, SchoolRule } from './kind.ts';
import type { CheckedRecord } from './record.ts';

/** What a rule says: a message at a place, or at a field named by its path. */
export interface Remark {
  readonly at: Place | readonly (string | number)[];
  readonly message: string;
  readonly severity?: Severity;
}

/** Makes a rule from its id, its promise and a function that remarks on a record. */
export const rule = (
  id: string,
  promise: string,
  remarks: (record: CheckedRecord, context: RuleContext) => Iterable<Remark>,
): Rule => ({
  id,
  promise,
  check: (record, context) =>
    Array.from(remarks(record, context), (remark) => toFinding(id, record, remark)),
});

/** The same rule, which no record may be let off, since printing and the site rely on it. */
export const always = (made: Rule): Rule => ({ ...made, noWaiver: true });

/** A remark on one of many records. */
export interface RemarkOn extends Remark {
  readonly record: CheckedRecord;
}

/** Makes a rule across records from its id, its promise and a function that remarks on some of them. */
export const schoolRule = (
  id: string,
  promise: string,
  remarks: (records: readonly CheckedRecord[], context: SchoolContext) => Iterable<RemarkOn>,
): SchoolRule => ({
  id,
  promise,
  check: (records, context) =>
    Array.from(remarks(records, context), (remark) => toFinding(id, remark.record, remark)),
});

const toFinding = (
  id: string,
  record: CheckedRecord,
  { at, message, severity = 'error' }: Remark,
): Finding => ({
  file: record.path,
  ...('line' in at ? at : record.placeOf(at)),
  rule: id,
  severity,
  message,
});
