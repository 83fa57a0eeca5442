import type { Finding, Place, Severity } from './finding.ts';
import type { Rule, RuleContext, SchoolContext, SchoolRule } from './kind.ts';
import type { CheckedRecord, PlaceOfField } from './record.ts';

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
  check: (record, context) => {
    const findings: Finding[] = [];
    const told: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
    for (const remark of remarks(record, context)) {
      const severity = remark.severity ?? 'error';
      told[severity] += 1;
      if (told[severity] <= MANY) findings.push(toFinding(id, record, remark));
    }
    return findings;
  },
});

/** Nobody reads more of one rule in one file; no hint stands in the way of an error. */
const MANY = 25;

/** A remark with the id of the rule that it belongs to. */
export interface NamedRemark extends Remark {
  readonly rule: string;
}

interface Look {
  readonly of: CheckedRecord;
  readonly by: RuleContext;
  readonly seen: readonly NamedRemark[];
}

/** Makes several rules of one look at a record, from their promises by id: each tells the remarks that bear its id, so that one mistake is told by one rule. */
export const rulesOf = (
  promises: Readonly<Record<string, string>>,
  remarks: (record: CheckedRecord, context: RuleContext) => Iterable<NamedRemark>,
): Rule[] => {
  let latest: Look | undefined;
  const look = (record: CheckedRecord, context: RuleContext): readonly NamedRemark[] => {
    if (latest?.of !== record || latest.by !== context)
      latest = { of: record, by: context, seen: [...remarks(record, context)] };
    return latest.seen;
  };
  return Object.entries(promises).map(([id, promise]) =>
    rule(id, promise, (record, context) => {
      const seen = look(record, context);
      return seen.length === 0 ? seen : seen.filter((remark) => remark.rule === id);
    }),
  );
};

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

/** A remark as the finding of a rule about a record or a data file. */
export const toFinding = (
  id: string,
  record: { readonly path: string; readonly placeOf: PlaceOfField },
  { at, message, severity = 'error' }: Remark,
): Finding => ({
  file: record.path,
  ...('line' in at ? at : record.placeOf(at)),
  rule: id,
  severity,
  message,
});
