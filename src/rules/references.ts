import type { FieldRole } from '../core/fields.ts';
import type { Kinds, Rule, RuleContext } from '../core/kind.ts';
import { always, rule } from '../core/report.ts';
import { referencesOf } from '../core/roles.ts';
import type { SchoolYear } from '../core/school.ts';
import { brief, fold, nearest } from '../core/text.ts';

/** Ids of people, tổ, classes, weeks and kinds are known to the school year. */
export const referencesKnown = (kinds: Kinds): Rule =>
  always(
    rule(
      'tham-chieu',
      'Mã cán bộ, tổ, lớp, tuần và loại hồ sơ có trong dữ liệu của năm học',
      function* (record, context) {
        const kind = kinds.get(record.kind);
        for (const { role, path, value } of kind ? referencesOf(kind, record.fields) : []) {
          const known = knownOf(role, context, kinds);
          // A value of another type has been told already.
          if (typeof value !== (role === 'week' ? 'number' : 'string')) continue;
          if (known && !known.words.includes(String(value)))
            yield { at: path, message: unknown(String(value), known, context.year) };
        }
      },
    ),
  );

interface Known {
  readonly words: readonly string[];
  readonly what: string;
  readonly where: string;
}

const knownOf = (role: FieldRole, { year }: RuleContext, kinds: Kinds): Known | undefined =>
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

const unknown = (value: string, { words, what, where }: Known, year: SchoolYear): string => {
  const person = year.staff.nhan_su.find(({ ten }) => fold(ten) === fold(value));
  const same = words.find((word) => fold(word) === fold(value));
  const guess = same ?? (value.length > 3 ? nearest(value, words) : undefined);
  const meant = (what === 'mã cán bộ' && person?.ma) || guess;
  return `Không có ${what} "${brief(value)}" trong ${where}. ${meant ? `Có phải "${meant}"?` : `Dùng một trong: ${some(words)}.`}`;
};

/** A short word such as `4A2` is near to every other one, so its neighbours are listed, not guessed. */
const some = (words: readonly string[]): string =>
  words.length > 10
    ? `${words.slice(0, 3).join(', ')}, …, ${words.at(-1) ?? ''}`
    : words.join(', ');
