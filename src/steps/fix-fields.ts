import type { SchoolRecord } from '../core/record.ts';
import { dayMeant } from '../core/day-meant.ts';
import { keyMeant } from '../core/key-meant.ts';
import { optionSpelt } from '../core/option-meant.ts';
import type { Shape } from '../core/roles.ts';
import type { SchoolYear } from '../core/school.ts';
import { shown } from '../core/text.ts';
import { inQuotes } from '../core/yaml-line.ts';
import type { Edit } from './fix-edits.ts';
import { plain, type Line } from './fix-lines.ts';
import { meantBy } from './fix-words.ts';

/** A key or a value of the front matter that is spelt otherwise than the school spells it. */
interface Slip {
  readonly path: readonly (string | number)[];
  readonly part?: 'key';
  /** As it stands in the file, quotes aside. */
  readonly typed: string;
  readonly meant: string;
}

/** The front matter as the school spells it, and where the file differs. */
export const spellFields = (
  front: unknown,
  shape: Shape,
  year: SchoolYear,
): { readonly value: unknown; readonly slips: readonly Slip[] } => {
  const slips: Slip[] = [];
  const spell = (value: unknown, of: Shape, path: Slip['path']): unknown => {
    if (Array.isArray(value)) {
      const items = of.items ?? of.anyOf?.find((option) => option.items)?.items ?? {};
      return value.map((item, index) => spell(item, items, [...path, index]));
    }
    const other = retyped(value, of);
    if (other) {
      slips.push({ path, typed: String(value), meant: other.typed });
      return other.value;
    }
    if (typeof value === 'string') {
      const meant = of.enum
        ? (optionSpelt(value, of.enum) ?? value)
        : meantBy(value, of.role, year);
      if (meant !== value) slips.push({ path, typed: value, meant });
      return meant;
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const sentence = of.type === 'string' ? colonText(entries) : undefined;
    if (sentence !== undefined) slips.push({ path, typed: sentence, meant: inQuotes(sentence) });
    return sentence ?? Object.fromEntries(entries.map((entry) => pair(entry, entries, of, path)));
  };
  const pair = (
    [key, child]: readonly [string, unknown],
    all: readonly (readonly [string, unknown])[],
    { properties = {} }: Shape,
    path: Slip['path'],
  ): [string, unknown] => {
    const meant = keyMeant(key, properties) ?? key;
    const taken = all.some(
      ([other]) => other !== key && (keyMeant(other, properties) ?? other) === meant,
    );
    const known = taken ? key : meant;
    if (known !== key) slips.push({ path: [...path, key], part: 'key', typed: key, meant: known });
    const below = Object.hasOwn(properties, known) ? properties[known] : undefined;
    return [known, spell(child, below ?? {}, [...path, key])];
  };
  return { value: spell(front, shape, []), slips };
};

/** `tiet_ppct: 53` wants quotes, `tuan: "9"` wants none; `20261005` is a day, and no other value that stands for something is known by a number. */
const retyped = (
  value: unknown,
  { type, role, pattern, enum: values }: Shape,
): { readonly value: unknown; readonly typed: string } | undefined => {
  if (typeof value === 'number' && type === 'string') {
    const text = role === 'day' ? dayMeant(String(value)) : String(value);
    const isFit = !values && (role === undefined || role === 'day');
    return isFit && text !== undefined && (!pattern || new RegExp(pattern, 'u').test(text))
      ? { value: text, typed: role === 'day' ? text : `"${text}"` }
      : undefined;
  }
  const figures = typeof value === 'string' && type === 'integer' ? plain(value).trim() : '';
  return /^\d{1,9}$/.test(figures)
    ? { value: Number(figures), typed: String(Number(figures)) }
    : undefined;
};

/** The edits that mend those slips which stand in the text just as they were read. */
export const editSlips = (
  { text, placeOf }: SchoolRecord,
  lines: readonly Line[],
  slips: readonly Slip[],
): Edit[] =>
  slips.flatMap(({ path, part, typed, meant }) => {
    const { line, column, endLine, endColumn } = placeOf(path, part);
    const from = (lines[line - 1]?.from ?? 0) + column - 1;
    const end = (lines[endLine - 1]?.from ?? 0) + endColumn - 1;
    const whole = text.slice(from, end);
    const raw = whole === typed ? whole : whole.trimEnd();
    return raw.replace(/^(["'])([^"'\\]*)\1$/, '$2') === typed
      ? [{ from, to: from + raw.length, text: meant }]
      : [];
  });

/** `- Lưu: VT` was read as a key with a value. */
const colonText = (entries: readonly (readonly [string, unknown])[]): string | undefined => {
  const [pair, ...others] = entries;
  const value = pair && others.length === 0 ? shown(pair[1]) : '';
  return pair && value && !/["\\]/.test(value) ? `${pair[0]}: ${value}` : undefined;
};
