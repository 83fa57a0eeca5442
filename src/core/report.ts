import type { Finding, Place, Severity } from './finding.ts';
import type { Rule, RuleContext } from './kind.ts';
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
