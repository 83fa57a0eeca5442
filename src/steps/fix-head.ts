import type { Shape } from '../core/roles.ts';
import { inQuotes, splitComment, withoutCurly } from '../core/yaml-line.ts';
import { editLines, plain, type Line } from './fix-lines.ts';
import type { Edit } from './fix-edits.ts';

/** The lines of a head with plain spaces, no tabs in front, and, in a head that cannot be read, quotes around a value with a colon. Comments keep their words. */
export const fixHeadLines = (lines: readonly Line[], shape: Shape, isSound: boolean): Edit[] => {
  const keys = new Set(keysIn(shape));
  // What stands in a text of several lines may look like anything; a head that can be read is compared.
  const isOpen = lines.some(({ text }) => isOpenText(text));
  return editLines(lines, (line) => {
    if (line.length > LONG) return line;
    if (/^\s*#/.test(line)) return plain(line);
    const [typed, note] = splitComment(line);
    const comment = plain(note);
    const spaced = plain(untabbed(typed, shape, keys));
    if (isSound) return spaced + comment;
    if (isOpen || ODD_BEFORE_HASH.test(line)) return line;
    // `#1` may be meant as a part of the value.
    const ambiguous = comment.startsWith('#') && !/^#\s/.test(comment);
    return (ambiguous ? spaced : quoted(spaced, keys)) + comment;
  });
};

/** A plain space there would begin a comment. */
const ODD_BEFORE_HASH = /[\u00a0\u2007\u202f\u200b\u2060\ufeff]#/;

const LONG = 2000;

/** A line that begins a text of several lines. */
const isOpenText = (line: string): boolean =>
  /[:-]\s+[|>][+-]?\d?\s*$/.test(line) || line.split('"').length % 2 === 0;

/** A tab or an odd space before a key of the kind itself was a slip; elsewhere a tab stood for two spaces. */
const untabbed = (line: string, shape: Shape, keys: ReadonlySet<string>): string => {
  const [indent = ''] = /^\s*/.exec(line) ?? [];
  if (/^ *$/.test(indent)) return line;
  const key = /^(\w+):/.exec(line.slice(indent.length))?.[1] ?? '';
  const atTop = Object.hasOwn(shape.properties ?? {}, key) && !keys.has(key);
  return (atTop ? '' : indent.replaceAll('\t', '  ')) + line.slice(indent.length);
};

/** `ten_bai: Chuyên đề: Biểu đồ` → `ten_bai: "Chuyên đề: Biểu đồ"`; an item of a list likewise. */
const quoted = (line: string, keys: ReadonlySet<string>): string => {
  const [, start = '', dash, key = '', gap = '', rest = ''] =
    /^(\s*(- +)?)([\p{L}_][\p{L}\w ]{0,40}):( +)(.*)$/u.exec(line) ?? [];
  const inner = start !== '';
  if (!gap || (inner && !dash && !keys.has(key))) return line;
  const whole = dash !== undefined && !keys.has(key);
  const value = (whole ? `${key}:${gap}${rest}` : rest).trimEnd();
  if (!/:(?:\s|$)/.test(rest) || /^["'[{|>&*!%@`#,?-]/.test(value) || HIDDEN.test(value))
    return line;
  const end = line.slice(line.trimEnd().length);
  const before = whole ? start : `${start}${key}:${gap}`;
  return `${before}${inQuotes(withoutCurly(value))}${end}`;
};

const HIDDEN = /[\u0000-\u001f\u007f-\u009f]/;

/** The keys of the groups inside a kind's fields. */
const keysIn = (shape: Shape): string[] =>
  Object.values(shape.properties ?? {}).flatMap((child) => {
    const inner = child.items ?? child;
    return [...Object.keys(inner.properties ?? {}), ...keysIn(inner)];
  });
