import { dayMeant } from '../core/day-meant.ts';
import { shortDay, type Day } from '../core/day.ts';
import { slugOf } from '../core/text.ts';
import { inQuotes, withoutCurly } from '../core/yaml-line.ts';

/** A line of YAML as it is to be typed: its key as keys are spelt, and quotes around a value that needs them. */
export const lineTyped = (line: string, comment = ''): string => {
  const { key, value, day } = splitAtColon(line) ?? {};
  const typed =
    key === undefined || value === undefined
      ? asKey(line.trim())
      : `${asKey(key.trim())} ${day ? shortDay(day) : inQuotes(withoutCurly(value))}`;
  return comment ? `${typed} ${comment}` : typed;
};

/** `Tên bài:` is spelt `ten_bai:`; of a line, what stands before its first colon. */
export const asKey = (line: string): string =>
  line.replace(/^(- )?([\p{L}\p{M}\w ]+)(?=:)/u, (_, dash = '', name = '') => {
    const spelt = slugOf(String(name)).replaceAll('-', '_');
    return `${String(dash)}${/^\w+$/.test(String(name)) || !spelt ? String(name) : spelt}`;
  });

/** `ten_bai: Chuyên đề: Biểu đồ` at the colon behind its key, and the day that such a value means; the same for an item of a list. Undefined where no value with a colon wants quotes. */
export const splitAtColon = (
  line: string,
): { readonly key: string; readonly value: string; readonly day: Day | undefined } | undefined => {
  const [, key, value] = KEY_AND_VALUE.exec(line) ?? ITEM.exec(line) ?? [];
  return key && value
    ? { key, value, day: /ngay/.test(slugOf(key)) ? dayMeant(value) : undefined }
    : undefined;
};

const KEY_AND_VALUE =
  /^(\s*(?:- [\p{L}\w]+|[\p{L}_][\p{L}\w ]{0,40}):)\s+([^"'[{|>].*:\s.*|[^"'[{|>].*:)$/u;

const ITEM = /^(\s*-)\s+([^"'[{|>].*:\s.*:\s.*)$/;
