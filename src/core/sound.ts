import { asciiJson } from './ascii-json.ts';
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
  if (record.facts.fields !== undefined) return new RecordWithFields(record);
  const fields = kinds.get(record.kind)?.fields.safeParse(record.front).data;
  return fields && withFields(record, fields);
};

/** The fields of a sound record as one text, without reading what is known; undefined for other records. */
export const fieldsAsText = (record: SchoolRecord, kinds: Kinds): string | undefined => {
  if (record.facts.fields !== undefined) return record.facts.fields;
  const sound = soundRecord(record, kinds);
  return sound && asciiJson(sound.fields);
};

/** Whether a record has a waiver; true as well while nobody has read its fields. */
export const saysWaiver = ({ fields }: SchoolRecord['facts']): boolean =>
  fields?.includes('"mien"') ?? true;

/** The same record with its fields; text and tree stay to be read when asked for. */
export const withFields = (record: SchoolRecord, fields: CheckedRecord['fields']): CheckedRecord =>
  new RecordWithFields(record, fields);

/** A class, since a year of records is made in one go. */
class RecordWithFields implements CheckedRecord {
  readonly path: string;
  readonly year: string;
  readonly kind: string;
  readonly facts: CheckedRecord['facts'];
  readonly placeOf: CheckedRecord['placeOf'];
  readonly #record: SchoolRecord;
  #fields: CheckedRecord['fields'] | undefined;

  constructor(record: SchoolRecord, fields?: CheckedRecord['fields']) {
    this.path = record.path;
    this.year = record.year;
    this.kind = record.kind;
    this.facts = record.facts;
    this.placeOf = record.placeOf;
    this.#record = record;
    this.#fields = fields;
  }

  /** Of a year of records the fields of a few are asked for. */
  get fields(): CheckedRecord['fields'] {
    return (this.#fields ??= JSON.parse(this.facts.fields ?? '{}') as CheckedRecord['fields']);
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
