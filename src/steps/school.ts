import type { Content } from '../core/content.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { AskedRecords, KindContext, Kinds } from '../core/kind.ts';
import {
  schoolSchema,
  staffListSchema,
  yearSchema,
  type SchoolSettings,
  type SchoolYear,
} from '../core/school.ts';
import { soundRecord } from '../core/sound.ts';
import { checkFields } from './fields.ts';

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
  const settings = readData(content, 'truong.yml', schoolSchema, findings);
  const years = new Map<string, SchoolYear>();
  for (const name of yearNames(content)) {
    const year = readData(content, `${name}/nam-hoc.yml`, yearSchema, findings);
    const staff = readData(content, `${name}/nhan-su.yml`, staffListSchema, findings);
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

const readData = <Value>(
  content: Content,
  path: string,
  schema: Parameters<typeof checkFields<Value>>[2],
  findings: Finding[],
): Value | undefined => {
  const file = content.data.get(path);
  if (!file) {
    findings.push({
      file: path,
      ...fileStart,
      rule: 'du-lieu-truong',
      severity: 'error',
      message: `Thiếu tệp ${path}. Chép tệp này từ trường mẫu rồi sửa cho đúng trường mình.`,
    });
    return undefined;
  }
  const result =
    file.findings.length > 0
      ? { fields: undefined, findings: file.findings }
      : checkFields(file, file.value, schema);
  findings.push(...result.findings);
  return result.fields;
};
