import type { z } from 'zod';
import { numberMeant } from '../core/number-words.ts';
import { optionMeant } from '../core/option-meant.ts';
import { plainSpaces } from '../core/spaces.ts';
import { brief, nearest, shown } from '../core/text.ts';
import { UNKNOWN } from '../core/unknown.ts';
import { asTyped, curlySentence, inQuotes, isCurly } from '../core/yaml-line.ts';

/** Where a value stands in the front matter: keys, and positions in lists. */
export type Path = readonly (string | number)[];

/** `"ly_do" (mục 1 của "vang")`. */
export const nameOf = (path: Path): string => {
  const [last, ...outer] = [...path].reverse();
  if (last === undefined) return 'Phần đầu tệp';
  const rest = outer.reverse();
  if (typeof last === 'number') return `Mục ${last + 1} của ${nameOf(rest)}`;
  const name = JSON.stringify(brief(last));
  return typeof rest.at(-1) === 'number' ? `${name} (${lowerFirst(nameOf(rest))})` : name;
};

/** A key that the kind needs is not there. */
export const missingKey = (path: Path): string =>
  path.length > 1
    ? `Thiếu ${nameOf(path)}. Gõ thêm "${String(path.at(-1))}: …" vào mục ấy.`
    : `Thiếu ${nameOf(path)}. Gõ thêm dòng "${path.join('')}: …" vào phần đầu tệp.`;

/** A key with nothing behind its colon. */
export const emptyKey = (path: Path, isNeeded: boolean): string =>
  `${nameOf(path)} còn trống. Gõ giá trị sau dấu hai chấm${isNeeded ? '' : '; không có gì để ghi thì xóa dòng này'}.`;

/** A value that a new record left to be filled in. */
export const unfilled = (issue: z.core.$ZodIssue, path: Path, isNeeded: boolean): string =>
  `Chưa điền ${lowerFirst(nameOf(path))}. Gõ ${wantedBy(issue)} thay dấu "${UNKNOWN}"${isNeeded ? '' : '; không có gì để ghi thì xóa dòng này'}.`;

const wantedBy = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom' && issue.params?.['rule'] === 'viet-ngay')
    return 'ngày, ví dụ 05/10/2026,';
  const wanted = /^phải là ([^.]+)$/.exec(reasonOf(issue))?.[1] ?? 'nội dung';
  return wanted.includes(',') ? `${wanted},` : wanted;
};

/** A key that the kind does not know. */
export const unknownKey = (key: string, known: readonly string[]): string =>
  `Không có khóa "${brief(key)}". Xóa dòng này, hoặc dùng một trong: ${known.join(', ')}.`;

/** A known key that is spelt otherwise, with the line to type. */
export const misspeltKey = (key: string, meant: string, value: unknown): string =>
  `Khóa "${brief(key)}" phải viết đúng từng chữ, không dấu, chữ thường. Gõ: ${lineOf([meant], value)}`;

/** A known key that is spelt otherwise and stands there rightly spelt as well. */
export const secondKey = (key: string, meant: string): string =>
  `Khóa "${brief(key)}" cũng là "${meant}", mà "${meant}" đã có. Giữ một dòng, xóa dòng kia.`;

/** `ten_bai:Chuyên đề: Biểu đồ`, which YAML reads as a key up to the second colon, and `{ tuan:6 }`, of which it makes a key without a value. */
export const gluedKey = (key: string, meant: string, value: unknown): string => {
  const begun = key.slice(key.indexOf(':') + 1).trim();
  const typed = value === null ? begun : inQuotes(brief(`${begun}: ${shown(value)}`.trim()));
  return `Thiếu dấu cách sau dấu hai chấm. Gõ: ${meant}: ${typed}`;
};

/** `lop: 3A2`; of a value inside a list or a group, the value alone. */
export const lineOf = (path: Path, value: unknown): string => {
  const typed = typeof value === 'string' ? asTyped(brief(value)) : shown(value) || UNKNOWN;
  return path.length === 1 ? `${String(path[0])}: ${typed}` : typed;
};

/** What is wrong with a value, by which rule, and what to type. */
export const valueTold = (
  issue: z.core.$ZodIssue,
  path: Path,
): { readonly rule: string; readonly message: string } => {
  const { input } = issue;
  if (typeof input === 'string' && isCurly(input))
    return { rule: 'ngoac-kep-cong', message: curlySentence(path, input) };
  const number =
    issue.code === 'invalid_type' && isNumber(issue) ? wordsAsNumber(input) : undefined;
  if (number !== undefined)
    return {
      rule: 'so-bang-chu',
      message: `${nameOf(path)} phải ghi bằng chữ số. Gõ: ${lineOf(path, number)}`,
    };
  const { rule, meant = spelling(issue) }: { rule?: string; meant?: string | number } =
    issue.code === 'custom' ? (issue.params ?? {}) : {};
  const reason = `${nameOf(path)} ${reasonOf(issue)}.`;
  return {
    rule: rule ?? 'gia-tri',
    message: meant === undefined ? reason : `${reason} Gõ: ${lineOf(path, meant)}`,
  };
};

/** The value that was meant, when it is only spelt or quoted otherwise. */
const spelling = (issue: z.core.$ZodIssue): string | number | undefined => {
  if (issue.code === 'invalid_value')
    return optionMeant(shown(issue.input), issue.values.map(String));
  if (issue.code !== 'invalid_type') return undefined;
  const { expected, input } = issue;
  if (expected === 'string' && (Number.isInteger(input) || typeof input === 'boolean'))
    return String(input);
  const digits = figuresOf(input);
  return isNumber(issue) && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
};

const isNumber = ({ expected }: TypeIssue): boolean => expected === 'number' || expected === 'int';

/** What is typed, whatever spaces are around it. */
const figuresOf = (input: unknown): string => plainSpaces(shown(input)).trim();

/** Digits in quotes are told as such. */
const wordsAsNumber = (input: unknown): number | undefined =>
  typeof input === 'string' && !/^\d+$/.test(figuresOf(input)) ? numberMeant(input) : undefined;

/** What is wrong with a value, to follow its name. */
const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value')
    return spelling(issue) === undefined
      ? oneOf(issue.values.map(String), shown(issue.input))
      : 'phải gõ đúng như trong danh sách';
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return `phải từ ${String(issue.maximum)} trở xuống`;
  if (issue.code === 'invalid_union' && typeof issue.input === 'number')
    return 'phải đặt trong ngoặc kép';
  if (issue.code === 'invalid_union')
    return 'phải là một giá trị, hoặc một danh sách các giá trị như [3A1, 3A2]';
  if (issue.code !== 'invalid_type') return issue.message;
  return colonInText(issue) ?? listOfOne(issue) ?? quotes(issue) ?? wrongType(issue);
};

const tooSmall = ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string => {
  if (origin === 'string') return 'không được để trống';
  if (origin === 'array') return `phải có ít nhất ${String(minimum)} mục giữa hai dấu ngoặc vuông`;
  return inclusive === false
    ? `phải lớn hơn ${String(minimum)}`
    : `phải từ ${String(minimum)} trở lên`;
};

type TypeIssue = z.core.$ZodIssueInvalidType;

/** `- Lưu: VT` is read as a key with a value. */
const colonInText = ({ expected, input }: TypeIssue): string | undefined => {
  const [pair, ...others] = isMap(input) ? Object.entries(input) : [];
  if (expected !== 'string' || !pair || others.length > 0 || isMap(pair[1])) return undefined;
  return `có dấu hai chấm nên phải đặt trong ngoặc kép. Gõ: "${brief(`${pair[0]}: ${shown(pair[1])}`)}"`;
};

const listOfOne = ({ expected, input }: TypeIssue): string | undefined =>
  expected === 'array' && typeof input === 'string'
    ? `phải là một danh sách. Gõ trong ngoặc vuông: [${brief(input)}]`
    : undefined;

/** `tiet_ppct: 12` wants quotes, `tuan: "9"` wants none. */
const quotes = (issue: TypeIssue): string | undefined => {
  // Of 2.10 the number alone is known: what to put in quotes stands in the file.
  if (issue.expected === 'string' && typeof issue.input === 'number')
    return 'phải đặt trong ngoặc kép';
  if (spelling(issue) === undefined) return undefined;
  if (issue.expected === 'string') return 'phải đặt trong ngoặc kép';
  return figuresOf(issue.input) === issue.input
    ? 'phải là số, không đặt trong ngoặc kép'
    : 'phải là số, không có dấu cách lạ';
};

const wrongType = ({ expected, message }: TypeIssue): string =>
  message.startsWith('Invalid input') ? `phải là ${TYPES[expected] ?? expected}` : message;

const TYPES: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  array: 'một danh sách, ví dụ [a, b]',
  object: 'một nhóm khóa thụt vào',
  boolean: 'true hoặc false',
};

const oneOf = (values: readonly string[], typed: string): string => {
  const near = nearest(typed, values);
  const fitting = values.filter((_, at) => values.slice(0, at + 1).join('; ').length <= ONE_LINE);
  return `phải là một trong: ${fitting.join('; ')}${fitting.length < values.length ? '; …' : ''}${near ? ` (có phải "${near}"?)` : ''}`;
};

const ONE_LINE = 120;

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
