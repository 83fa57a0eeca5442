import type { SchoolRule } from '../../core/kind.ts';
import { withFields } from '../../core/sound.ts';
import { readDataFile, readRecord } from '../../io/record.ts';
import { assembleSchool } from '../../steps/school.ts';
import { schoolFiles } from './small-school.ts';

interface Options {
  readonly today?: string;
  /** Lines added to `nhan_su` of the small school. */
  readonly staff?: string;
  /** Ids of more tổ. */
  readonly teams?: readonly string[];
}

/** What a rule across records says in the small school with weeks 1 to 12 from 7 September; records by path below the year's folder, with their front matter. The first one's kind is judged. */
export const judgeAcross = (
  rule: SchoolRule,
  heads: Readonly<Record<string, string>>,
  { today = '2026-12-31', staff = '', teams = [] }: Options = {},
): string[] => {
  const checked = Object.entries(heads).map(([path, head]) => {
    const place = /^\d{4}-\d{4}\//.test(path) ? path : `2026-2027/${path}`;
    const record = readRecord(place, `---\n${head}\n---\n`);
    return withFields(record, record.front);
  });
  const recordsOfAllYears = (kind: string) => checked.filter((record) => record.kind === kind);
  const recordsOf = (kind: string) =>
    recordsOfAllYears(kind).filter(({ year }) => year === '2026-2027');
  const records = new Map(checked.map((record) => [record.path, record]));
  const context = { year: schoolYear(staff, teams), today, records, recordsOf, recordsOfAllYears };
  return rule
    .check(recordsOf(checked[0]?.kind ?? ''), context)
    .map(({ file, line, severity, message }) => {
      const name = file.split('/').at(-1)?.replace('.md', '') ?? '';
      return `${name}:${line} ${severity} ${message}`;
    });
};

/** Mondays to Fridays. */
const WEEKS = Array.from({ length: 12 }, (_, index) => {
  const day = (more: number) => new Date(Date.UTC(2026, 8, 7 + 7 * index + more)).toISOString();
  return `{ tuan: ${index + 1}, tu_ngay: ${day(0).slice(0, 10)}, den_ngay: ${day(4).slice(0, 10)} }`;
});

const schoolYear = (staff: string, teams: readonly string[]) => {
  const more = teams.map((id) => `, { ma: ${id}, ten: Tổ ${id} }`).join('');
  const texts = {
    ...schoolFiles,
    '2026-2027/nam-hoc.yml': String(schoolFiles['2026-2027/nam-hoc.yml']).replace(
      /^tuan:.*$/m,
      `tuan: [${WEEKS.join(', ')}]`,
    ),
    '2026-2027/nhan-su.yml': `${String(schoolFiles['2026-2027/nhan-su.yml']).replace('Tổ 3 }', `Tổ 3 }${more}`)}${staff}`,
  };
  const data = new Map(
    Object.entries(texts).map(([path, text]) => [path, readDataFile(path, text)]),
  );
  const content = { root: '/', records: new Map(), data, assets: new Set<string>(), findings: [] };
  const year = assembleSchool(content).years.get('2026-2027');
  if (!year) throw new Error('the small school is not sound');
  return year;
};

/** The head of a lesson of the small school, with other values where given; an empty one takes the line away. */
export const lessonHead = (changed: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    mon_hoc: 'Toán',
    lop: '3A2',
    ten_bai: 'Bảng nhân 8',
    tuan: '5',
    ngay_day: '2026-10-05',
    giao_vien: 'le-thi-mai',
    ...changed,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
