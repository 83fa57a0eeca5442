import type { FieldRole } from '../core/fields.ts';
import type { Kinds, Rule, RuleContext } from '../core/kind.ts';
import { classesMeant, personMeant } from '../core/meant.ts';
import { always, rulesOf } from '../core/report.ts';
import { referencesOf } from '../core/roles.ts';
import type { SchoolYear } from '../core/school.ts';
import { brief, nearest } from '../core/text.ts';
import { UNKNOWN } from '../core/unknown.ts';
import { isCurly } from '../core/yaml-line.ts';

/** Ids of people, tổ, classes, weeks and kinds are known to the school year. */
export const referencesKnown = (kinds: Kinds): Rule[] =>
  rulesOf(
    {
      'ma-can-bo': 'Chỗ ghi người thì ghi mã cán bộ trong nhan-su.yml, không ghi tên',
      'ten-lop': 'Tên lớp viết đúng như trong nhan-su.yml',
      'tham-chieu': 'Tổ, tuần và loại hồ sơ có trong dữ liệu của năm học',
    },
    function* (record, context) {
      const kind = kinds.get(record.kind);
      for (const { role, path, value } of kind ? referencesOf(kind, record.fields) : []) {
        const known = knownOf(role, context, kinds);
        // A value of another type, or in the quotes of Word, has been told already.
        if (typeof value !== (role === 'week' ? 'number' : 'string')) continue;
        if (!known || known.words.includes(String(value)) || isCurly(String(value))) continue;
        yield {
          rule: RULES[role] ?? 'tham-chieu',
          at: path,
          message: unknown(String(value), known, meantBy(String(value), role, path, context.year)),
        };
      }
    },
  ).map(always);

const RULES: Partial<Record<FieldRole, string>> = { staff: 'ma-can-bo', class: 'ten-lop' };

/** What to type, where it can be told. */
const meantBy = (
  value: string,
  role: FieldRole,
  path: readonly (string | number)[],
  { staff }: SchoolYear,
): string | undefined => {
  if (role === 'staff') return inPlace(path, personMeant(value, staff)?.ma);
  if (role !== 'class') return undefined;
  const classes = classesMeant(value, staff.lop);
  return classes.length > 1
    ? inPlace(path, typeof path.at(-1) === 'string' ? `[${classes.join(', ')}]` : undefined)
    : inPlace(path, classes[0]);
};

const inPlace = (path: readonly (string | number)[], meant?: string): string | undefined =>
  meant && (path.length === 1 ? `${String(path[0])}: ${meant}` : meant);

interface Known {
  readonly words: readonly string[];
  readonly what: string;
  readonly where: string;
}

const knownByYear = new WeakMap<SchoolYear, Map<FieldRole, Known | undefined>>();

/** Worked out once a year: each record asks for most of them. */
const knownOf = (role: FieldRole, { year }: RuleContext, kinds: Kinds): Known | undefined => {
  const known = knownByYear.get(year) ?? new Map<FieldRole, Known | undefined>();
  knownByYear.set(year, known);
  if (!known.has(role)) known.set(role, listKnown(role, year, kinds));
  return known.get(role);
};

const listKnown = (role: FieldRole, year: SchoolYear, kinds: Kinds): Known | undefined =>
  ({
    staff: {
      words: year.staff.nhan_su.map(({ ma }) => ma),
      what: 'mã cán bộ',
      where: 'nhan-su.yml',
    },
    team: { words: year.staff.to.map(({ ma }) => ma), what: 'mã tổ', where: 'nhan-su.yml' },
    class: { words: year.staff.lop, what: 'lớp', where: 'nhan-su.yml' },
    week: {
      words: year.year.tuan.map(({ tuan }) => String(tuan)),
      what: 'tuần',
      where: 'nam-hoc.yml',
    },
    kind: {
      words: [...kinds.values()].filter(({ inspected }) => inspected).map(({ id }) => id),
      what: 'loại hồ sơ gửi kiểm tra',
      where: 'danh sách loại hồ sơ',
    },
    record: undefined,
    day: undefined,
    period: undefined,
  })[role];

const unknown = (
  value: string,
  { words, what, where }: Known,
  meant: string | undefined,
): string => {
  if (meant && what === 'mã cán bộ')
    return `Chỗ này ghi mã cán bộ trong ${where}, không ghi "${brief(value)}". Gõ: ${meant}`;
  if (meant) return `Không có ${what} "${brief(value)}" trong ${where}. Gõ: ${meant}`;
  // As new records leave it for their writer.
  if (value === UNKNOWN) return `Chưa điền ${what}. Dùng một trong: ${some(words)}.`;
  const guess = value.length > 3 ? nearest(value, words) : undefined;
  return `Không có ${what} "${brief(value)}" trong ${where}. ${guess ? `Có phải "${guess}"?` : `Dùng một trong: ${some(words)}.`}`;
};

/** A short word such as `4A2` is near to every other one, so its neighbours are listed, not guessed. */
const some = (words: readonly string[]): string =>
  words.length > 10
    ? `${words.slice(0, 3).join(', ')}, …, ${words.at(-1) ?? ''}`
    : words.join(', ');
