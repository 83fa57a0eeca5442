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
  new RecordWithFields(record, fields);

/** A class, since a year of records is made in one go. */
class RecordWithFields implements CheckedRecord {
  readonly path: string;
  readonly year: string;
  readonly kind: string;
  readonly facts: CheckedRecord['facts'];
  readonly fields: CheckedRecord['fields'];
  readonly placeOf: CheckedRecord['placeOf'];
  readonly #record: SchoolRecord;

  constructor(record: SchoolRecord, fields: CheckedRecord['fields']) {
    this.path = record.path;
    this.year = record.year;
    this.kind = record.kind;
    this.facts = record.facts;
    this.fields = fields;
    this.placeOf = record.placeOf;
    this.#record = record;
  }

  get slug(): string {
    return this.#record.slug;
  }

  get findings(): CheckedRecord['findings'] {
    return this.#record.findings;
  }

  get front(): CheckedRecord['front'] {
    return this.#record.front;
  }

  get text(): string {
    return this.#record.text;
  }

  get tree(): CheckedRecord['tree'] {
    return this.#record.tree;
  }
}
