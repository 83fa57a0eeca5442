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
  recordWithFields(record.path, fields, { get: () => record });

/** The record at a path, of which nothing but the fields is known; it is opened when more is asked for. */
export const recordWithFields = (
  path: string,
  fields: CheckedRecord['fields'],
  records: Pick<ReadonlyMap<string, SchoolRecord>, 'get'>,
): CheckedRecord => new RecordWithFields(path, fields, records);

/** A class, since a year of records is made in one go. */
class RecordWithFields implements CheckedRecord {
  readonly path: string;
  readonly year: string;
  readonly kind: string;
  readonly fields: CheckedRecord['fields'];
  readonly #records: Pick<ReadonlyMap<string, SchoolRecord>, 'get'>;

  constructor(
    path: string,
    fields: CheckedRecord['fields'],
    records: Pick<ReadonlyMap<string, SchoolRecord>, 'get'>,
  ) {
    [this.year = '', this.kind = ''] = path.split('/', 2);
    this.path = path;
    this.fields = fields;
    this.#records = records;
  }

  get #record(): SchoolRecord {
    const record = this.#records.get(this.path);
    if (!record) throw new Error(`no record at ${this.path}`);
    return record;
  }

  get facts(): CheckedRecord['facts'] {
    return this.#record.facts;
  }

  get placeOf(): CheckedRecord['placeOf'] {
    return this.#record.placeOf;
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
