import type { Content, DataFile } from '../core/content.ts';
import { fileStart, hasErrors, type Finding } from '../core/finding.ts';
import type { AskedRecords, KindContext, Kinds } from '../core/kind.ts';
import {
  schoolSchema,
  staffListSchema,
  yearSchema,
  type SchoolSettings,
  type SchoolYear,
} from '../core/school.ts';
import { toFinding, type Remark } from '../core/report.ts';
import { soundRecord } from '../core/sound.ts';
import { calendarDoubts } from './calendar-doubts.ts';
import { checkFields } from './fields.ts';
import { staffDoubts } from './staff-doubts.ts';

/** The school years of a content folder, newest first, with what is wrong in their data files. */
export interface School {
  readonly years: ReadonlyMap<string, SchoolYear>;
  /** The years left out, since their data or the school's are wrong: nothing of them can be judged. */
  readonly leftOut: ReadonlySet<string>;
  readonly settings?: SchoolSettings;
  readonly findings: readonly Finding[];
}

/** Puts the school together from its data files. A year whose files are wrong is left out, with findings. */
export const assembleSchool = (content: Content): School => {
  const findings: Finding[] = [];
  const read = readerOf(content, findings);
  const settings = read('truong.yml', schoolSchema);
  const years = new Map<string, SchoolYear>();
  for (const name of yearNames(content)) {
    const year = read(`${name}/nam-hoc.yml`, yearSchema, {
      rule: 'lich-nam-hoc',
      doubtsOf: (data) => calendarDoubts(data, name),
    });
    const staff = read(`${name}/nhan-su.yml`, staffListSchema, {
      rule: 'danh-sach-nhan-su',
      doubtsOf: staffDoubts,
    });
    if (settings && year && staff) years.set(name, { school: settings, year, staff });
  }
  const leftOut = new Set(yearNames(content).filter((name) => !years.has(name)));
  return { years, leftOut, ...(settings ? { settings } : {}), findings };
};

/** The context in which records of a year are judged and shown. */
export const contextOf = (records: AskedRecords, kinds: Kinds, year: SchoolYear): KindContext => ({
  year,
  fieldsOf: (path) => {
    const record = records.get(`${year.year.nam_hoc}/${path}`);
    return record && soundRecord(record, kinds)?.fields;
  },
});

const yearNames = (content: Content): string[] =>
  [
    ...new Set(
      [...content.records.keys(), ...content.data.keys()].map((path) =>
        path.slice(0, Math.max(0, path.indexOf('/'))),
      ),
    ),
  ]
    .filter((name) => /^\d{4}-\d{4}$/.test(name))
    .sort()
    .reverse();

/** How the values of a data file are judged that are each of the right type. */
interface Sense<Value> {
  readonly rule: string;
  doubtsOf(data: Value): Iterable<Remark>;
}

/** Reads data files: the value of one that is there and sound, and what is wrong in it. */
const readerOf =
  (content: Content, findings: Finding[]) =>
  <Value>(
    path: string,
    schema: Parameters<typeof checkFields<Value>>[2],
    sense?: Sense<Value>,
  ): Value | undefined => {
    const file = content.data.get(path);
    if (!file) {
      findings.push(missing(path));
      return undefined;
    }
    const result =
      file.findings.length > 0
        ? { fields: undefined, findings: file.findings }
        : checkFields(file, file.value, schema);
    const doubts = result.fields && sense ? doubtsIn(file, result.fields, sense) : [];
    findings.push(...result.findings, ...doubts);
    return hasErrors(doubts) ? undefined : result.fields;
  };

/** Errors first, since the year is left out for them. */
const doubtsIn = <Value>(file: DataFile, data: Value, { rule, doubtsOf }: Sense<Value>) => {
  const doubts = Array.from(doubtsOf(data));
  const errors = doubts.filter(isErrorRemark);
  const others = doubts.filter((remark) => !isErrorRemark(remark));
  return [...errors, ...others].slice(0, MANY).map((remark) => toFinding(rule, file, remark));
};

const isErrorRemark = ({ severity = 'error' }: Remark): boolean => severity === 'error';

/** Nobody reads more of them in a file at once. */
const MANY = 50;

const missing = (path: string): Finding => ({
  file: path,
  ...fileStart,
  rule: 'du-lieu-truong',
  severity: 'error',
  message: `Thiếu tệp ${path}. Chép tệp này từ trường mẫu rồi sửa cho đúng trường mình.`,
});
