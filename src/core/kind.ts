import type { z } from 'zod';
import type { Day } from './day.ts';
import type { Finding } from './finding.ts';
import type { Block, FormFamily, Signature } from './form.ts';
import type { CheckedRecord, SchoolRecord } from './record.ts';
import type { SchoolYear } from './school.ts';

/** A required `##` section; numbering in front of the title does not matter, nor do case and tone marks. */
export interface Section {
  readonly title: string;
  /** Other titles that mean the same section. */
  readonly also?: readonly string[];
  readonly mayBeEmpty?: boolean;
}

/** What a record is about, for lists, filters, file names and mail. */
export interface Facets {
  /** What people call the record: the lesson's title. */
  readonly name: string;
  /** Id of the person whose record it is. */
  readonly owner?: string | undefined;
  /** Id of the tổ it belongs to; absent: the owner's. */
  readonly team?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly week?: number | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** The school year, and the fields of any other record of it. */
export interface KindContext {
  readonly year: SchoolYear;
  /** Path from the school year's folder; undefined when there is no such record or its fields are wrong. */
  fieldsOf(path: string): Readonly<Record<string, unknown>> | undefined;
}

/** What rules may ask about the records of the content folder, by path; see `steps/questions.ts`. */
export type AskedRecords = Pick<ReadonlyMap<string, SchoolRecord>, 'get' | 'has' | 'keys'>;

/** What rules may ask about the files that are not records, by path. */
export type AskedAssets = Pick<ReadonlySet<string>, 'has'>;

export interface RuleContext extends KindContext {
  /** Only for what must be told anew each day; `isPast` is remembered for longer. */
  readonly today: Day;
  /** True when today is later than that day. */
  isPast(day: Day): boolean;
  /** Every file of the content folder that is not a record, by path from the content folder. */
  readonly assets: AskedAssets;
  /** What keeps a file from being shown as a picture; undefined for one that is fine. */
  readonly pictureProblem?: ((path: string) => string | undefined) | undefined;
  readonly records: AskedRecords;
  /** What the record's last section said in the last commit before its lesson ended, as `closingWords`; undefined when git has nothing to tell. */
  readonly closingBefore?: (() => string | undefined) | undefined;
}

/** What every rule says of itself. */
interface RuleName {
  /** Stable id, shown with each finding. */
  readonly id: string;
  /** One line for the list of rules, Vietnamese. */
  readonly promise: string;
  /** True when printing and the site rely on it: no record may be let off it. */
  readonly noWaiver?: boolean;
}

/** One judgement about one record whose fields are sound. Pure; never throws for bad input. */
export interface Rule extends RuleName {
  check(record: CheckedRecord, context: RuleContext): readonly Finding[];
}

/** A school year, with its sound records and those of other years. */
export interface SchoolContext {
  readonly year: SchoolYear;
  readonly today: Day;
  /** Every record by its path from the content folder, sound or not. */
  readonly records: AskedRecords;
  /** The sound records of a kind in this school year, in the order of their paths. */
  recordsOf(kind: string): readonly CheckedRecord[];
  /** The same in all school years. */
  recordsOfAllYears(kind: string): readonly CheckedRecord[];
}

/** One judgement about all sound records of a kind in a school year, told at the record concerned. Pure; never throws for bad input. */
export interface SchoolRule extends RuleName {
  check(records: readonly CheckedRecord[], context: SchoolContext): readonly Finding[];
}

export interface FormHead {
  readonly number?: string;
  readonly placeAndDate?: string;
  readonly subtitle?: string;
  readonly authority?: string;
  readonly headLines?: readonly string[];
  readonly author: string;
}

/** The paper form: what stands around the record's own text. */
export interface Paper<Fields> {
  readonly family: FormFamily;
  readonly title: string;
  head(fields: Fields, context: KindContext): FormHead;
  /** Above the text. */
  before?(fields: Fields, context: KindContext): readonly Block[];
  /** At the end of the section whose title begins so. */
  within?(fields: Fields, context: KindContext): Readonly<Record<string, readonly Block[]>>;
  /** Below the text. */
  after?(fields: Fields, context: KindContext): readonly Block[];
  signatures(fields: Fields, context: KindContext): readonly Signature[];
  /** Nơi nhận. */
  recipients?(fields: Fields, context: KindContext): readonly string[];
}

/** How long a record is kept. Data with a source, never law by itself. */
export interface Retention {
  readonly loai: 'vinh_vien' | 'so_nam';
  readonly so_nam?: number;
  readonly moc_tinh: 'ket_thuc_nam_hoc' | 'ngay_ban_hanh';
  readonly can_cu: string;
  readonly da_xac_minh: boolean;
}

/** Who may see it: everybody inside the school, or only the people it names and the managers. */
export type Audience = 'toan-truong' | 'nguoi-lien-quan';

/** True for the name of a folder or file that is one of a field's values. */
export type KnowsName = (
  name: string,
  context: { readonly year: SchoolYear; readonly records: Pick<AskedRecords, 'has'> },
) => boolean;

/** What a person gave for a new record: the typed name, and folders and file name below the kind's folder. */
export interface Beginning {
  readonly name: string;
  readonly names: readonly string[];
  readonly year: SchoolYear;
  readonly records: AskedRecords;
}

export interface RecordKind<Fields = Readonly<Record<string, unknown>>> {
  /** The folder's name. */
  readonly id: string;
  readonly name: string;
  /** For file names in mail: `KHBD`. */
  readonly short: string;
  readonly fields: z.ZodType<Fields>;
  readonly sections: readonly Section[];
  readonly rules: readonly Rule[];
  /** The fields that folders and file name may repeat, each with what knows its values by name. */
  readonly place?: Readonly<Record<string, KnowsName>>;
  /** The example's values that belong to it alone, by path (`lan`, `can_cu.1`, `nhan_xet.*.ky`): a new record asks for them. */
  readonly asks?: readonly string[];
  /** What else is certain of a new record: YAML by field, put in the place of the example's. */
  readonly begin?: (given: Beginning) => Readonly<Record<string, string>>;
  /** What the example says in the place of a teacher's own words. */
  readonly guidance?: readonly string[];
  /** What a paragraph ends with that is still to be filled in. */
  readonly blank?: RegExp;
  /** Rules across the records of this kind. */
  readonly schoolRules?: readonly SchoolRule[];
  facets(fields: Fields, context: KindContext): Facets;
  readonly paper: Paper<Fields>;
  readonly retention: Retention;
  readonly audience: Audience;
  /** True when an inspection may ask for it. */
  readonly inspected: boolean;
}

/** Declares a kind; the types of its fields reach its functions. */
export const defineKind = <Fields>(kind: RecordKind<Fields>): RecordKind<Fields> => kind;

/** The kinds by id: the registry of `schemas/index.ts`. */
export type Kinds = ReadonlyMap<string, RecordKind>;
