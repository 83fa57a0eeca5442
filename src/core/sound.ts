import type { Kinds } from './kind.ts';
import type { CheckedRecord, SchoolRecord } from './record.ts';

/** The record with its fields, when it could be read and its kind's schema finds nothing wrong. Its fields are judged once. */
export const soundRecord = (record: SchoolRecord, kinds: Kinds): CheckedRecord | undefined => {
  if (!known.has(record)) known.set(record, judge(record, kinds));
  return known.get(record);
};

const known = new WeakMap<SchoolRecord, CheckedRecord | undefined>();

const judge = (record: SchoolRecord, kinds: Kinds): CheckedRecord | undefined => {
  if (record.findings.length > 0) return undefined;
  const fields = record.facts.fields ?? kinds.get(record.kind)?.fields.safeParse(record.front).data;
  return fields && withFields(record, fields);
};

/** The same record with its fields; text and tree stay to be read when asked for. */
export const withFields = (record: SchoolRecord, fields: CheckedRecord['fields']): CheckedRecord =>
  Object.create(record, { fields: { value: fields, enumerable: true } }) as CheckedRecord;
