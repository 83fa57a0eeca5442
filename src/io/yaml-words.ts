import { dayMeant, shortDay } from '../core/day.ts';
import { placeOfLine } from '../core/place.ts';
import { plainSpaces } from '../core/spaces.ts';
import { slugOf } from '../core/text.ts';
import { inQuotes, isCurly, OPENS_TEXT, splitComment, withoutCurly } from '../core/yaml-line.ts';
import type { YamlProblem } from './yaml.ts';

/** What to type when a YAML text could not be read, and where. */
export interface YamlAdvice {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly message: string;
}

/** Turns a parser's reason into sentences for the writer: one for each line that cannot be right, or one for the line that the parser stumbled over. The parser often stops a line after the mistake, so the line before is looked at too. */
export const adviceOn = (problem: YamlProblem, text: string): YamlAdvice[] => {
  const lines = text.split(/\r?\n/);
  if (/within a (?:double|single) quoted/.test(problem.reason)) return [openQuote(lines, problem)];
  const around = [problem.line, problem.line - 1];
  // What stands in a text of several lines may look like anything.
  const sure = lines.some((line) => OPENS_TEXT.test(line))
    ? []
    : lines.flatMap((_, index) => adviceFor(index + 1, lines, problem, SURE) ?? []);
  const [near] = around.flatMap((line) => adviceFor(line, lines, problem, ADVISERS) ?? []);
  if (sure.some(({ line }) => around.includes(line)) || (sure.length > 0 && !near))
    return sure.slice(0, MANY);
  return [near ?? { ...wholeLine(lines, problem.line), ...broken(UNKNOWN) }];
};

/** Nobody reads more of them at once. */
const MANY = 20;

const adviceFor = (
  line: number,
  lines: readonly string[],
  problem: YamlProblem,
  advisers: readonly Adviser[],
): YamlAdvice | undefined => {
  const [typed, comment] = splitComment(lines[line - 1] ?? '');
  const said = advisers.map((advise) => advise(typed.trimEnd(), problem, comment));
  const advice = said.find((one) => one !== undefined);
  if (!advice) return undefined;
  const { about, ...rest } = advice;
  const from = about === undefined ? -1 : typed.lastIndexOf(about);
  const place = wholeLine(lines, line);
  return from < 0
    ? { ...place, ...rest }
    : { line, column: from + 1, endColumn: from + 1 + (about?.length ?? 0), ...rest };
};

const wholeLine = (lines: readonly string[], line: number) => {
  const { column, endColumn } = placeOfLine(lines[line - 1] ?? '', 1);
  return { line, column, endColumn };
};

/** The parser reads an open quote to the end of the text: the line that opened it is the last with an odd number of quotes. */
const openQuote = (lines: readonly string[], { line, reason }: YamlProblem): YamlAdvice => {
  const quote = reason.includes('single') ? "'" : '"';
  const opened = lines.slice(0, line).findLastIndex((typed) => typed.split(quote).length % 2 === 0);
  const at = opened < 0 ? line : opened + 1;
  const typed = (lines[at - 1] ?? '').trim();
  return {
    ...wholeLine(lines, at),
    ...broken(`Giá trị mở ngoặc kép mà chưa đóng. Thêm dấu ${quote} ở cuối. Gõ: ${typed}${quote}`),
  };
};

/** What is to be said of a line, its comment aside, and of which words in it; absent: of the whole line. */
type Adviser = (
  line: string,
  problem: YamlProblem,
  comment: string,
) => (Pick<YamlAdvice, 'rule' | 'message'> & { readonly about?: string }) | undefined;

const UNKNOWN =
  'Không hiểu dòng này của phần đầu tệp. Mỗi dòng gõ theo mẫu "khóa: giá trị", các dòng cùng cấp thụt vào bằng nhau; giá trị có ký hiệu lạ thì đặt trong ngoặc kép.';

const repeated: Adviser = (line, { reason }) =>
  reason.startsWith('duplicated')
    ? broken(`Khóa "${line.split(':')[0]?.trim() ?? ''}" đã có ở trên. Giữ một dòng, xóa dòng kia.`)
    : undefined;

const tabbed: Adviser = (line) => {
  const [tabs] = /^\s*\t\s*/.exec(line) ?? [];
  return tabs === undefined
    ? undefined
    : {
        rule: 'dau-tab',
        message: `Đầu dòng có dấu Tab. Xóa đi; muốn thụt vào thì gõ hai dấu cách. Gõ: ${/^[ \t]*- /.test(line) ? '  ' : ''}${line.trim()}`,
        about: tabs,
      };
};

/** A space that only looks like one, where YAML wants a real one. */
const oddSpace: Adviser = (line, _, comment) =>
  plainSpaces(line) === line
    ? undefined
    : {
        rule: 'dau-cach-la',
        message: `Dòng này có dấu cách lạ, thường do chép từ Word hay trang web. Gõ lại: ${plainSpaces(line).trim()}${withSpace(comment)}`,
      };

/** `ten_bai: Chuyên đề: Biểu đồ` → `ten_bai: "Chuyên đề: Biểu đồ"`; the same for an item of a list. */
const colon: Adviser = (line, _, comment) => {
  const [, key, value] =
    /^(\s*(?:- [\p{L}\w]+|[\p{L}_][\p{L}\w ]{0,40}):)\s+([^"'[{|>].*:\s.*|[^"'[{|>].*:)$/u.exec(
      line,
    ) ??
    /^(\s*-)\s+([^"'[{|>].*:\s.*:\s.*)$/.exec(line) ??
    [];
  if (!key || !value) return undefined;
  const day = /ngay/.test(slugOf(key)) ? dayMeant(value) : undefined;
  if (day)
    return {
      rule: 'viet-ngay',
      message: `Ngày phải gõ theo mẫu ngày/tháng/năm. Gõ: ${key.trim()} ${shortDay(day)}${withSpace(comment)}`,
      about: value,
    };
  return {
    rule: isCurly(value) ? 'ngoac-kep-cong' : 'dau-hai-cham',
    message: `${isCurly(value) ? 'Ngoặc kép cong “ ” của Word phải thay bằng ngoặc kép thẳng' : 'Giá trị có dấu hai chấm phải đặt trong ngoặc kép'}. Gõ: ${key.trim()} ${inQuotes(withoutCurly(value))}${withSpace(comment)}`,
    about: value,
  };
};

const withSpace = (comment: string): string => (comment ? ` ${comment}` : '');

const noSpace: Adviser = (line) => {
  const [, key, value] = /^(\s*(?:- )?\w+):([^\s:].*)$/.exec(line) ?? [];
  return key && value ? broken(`Thiếu dấu cách sau dấu hai chấm. Gõ: ${key}: ${value}`) : undefined;
};

const openBracket: Adviser = (line) =>
  /:\s*\[[^\]]*$/.test(line)
    ? broken(`Danh sách chưa đóng ngoặc vuông. Gõ: ${line.trim()}]`)
    : undefined;

/** `ten_bai: *Ôn tập*`, `ten_bai: "Gấp" một số`, `ten_bai: - Gấp`. */
const sign: Adviser = (line) => {
  const [, key, value] =
    /^(\s*(?:- )?[\p{L}\w]+:)\s+([@%*&!`].*|-\s.*|"[^"]*"\s*[^\s"].*|'[^']*'\s*[^\s'].*|\[[^\]]*\]\s*[^\s\]].*)$/u.exec(
      line,
    ) ?? [];
  return key && value
    ? broken(`Giá trị bắt đầu bằng ký hiệu phải đặt trong ngoặc kép. Gõ: ${key} ${inQuotes(value)}`)
    : undefined;
};

/** `**Môn học:** Toán`, as documents have it. */
const boldKey: Adviser = (line) => {
  const [, key, value] = /^[*_]{1,3}([\p{L}\w ]+?)\s*:?[*_]{1,3}\s*:?\s*(.+)$/u.exec(line) ?? [];
  return key && value
    ? broken(`Tên khóa không in đậm, không in nghiêng. Gõ: ${key}: ${value}`)
    : undefined;
};

const otherColon: Adviser = (line) => {
  const [, key, value] = /^(\s*(?:- )?[\p{L}\w]+)\s*[：﹕︰]\s*(.+)$/u.exec(line) ?? [];
  return key && value
    ? broken(`Dấu "：" ở đây không phải dấu hai chấm trên bàn phím. Gõ: ${key}: ${value}`)
    : undefined;
};

/** `mon_hoc = Toán`. */
const equalSign: Adviser = (line) => {
  const [, key, value] = /^([\p{L}_][\p{L}\w ]{0,30}?)\s*[=;]\s*([^:]+)$/u.exec(line) ?? [];
  return key && value ? broken(`Sau khóa phải là dấu hai chấm. Gõ: ${key}: ${value}`) : undefined;
};

/** The rest of a value that ran over its line. */
const runOver: Adviser = (line) =>
  /^\p{L}[^:]*$/u.test(line)
    ? broken(
        'Dòng này không có khóa và dấu hai chấm. Nếu là phần còn lại của dòng trên thì nối vào cuối dòng ấy.',
      )
    : undefined;

const noColon: Adviser = (line) => {
  const [, key, value] =
    /^([a-z_]{2,}|\p{Lu}\p{Ll}{1,6}(?: \p{Ll}{1,6}){0,3})\s+([\p{Lu}\d][^:]*)$/u.exec(line) ?? [];
  return key && value ? broken(`Thiếu dấu hai chấm sau khóa. Gõ: ${key}: ${value}`) : undefined;
};

const indented: Adviser = (line) =>
  /^ +[\p{L}\w]+:/u.test(line)
    ? broken(
        'Dòng này thụt vào không khớp các dòng bên cạnh. Sửa số dấu cách ở đầu dòng cho thẳng.',
      )
    : undefined;

const bullet: Adviser = (line, { reason }) =>
  /^ *- /.test(line) && reason.startsWith('end of the stream')
    ? broken('Dấu "-" ở đầu dòng chỉ dùng cho từng mục của một danh sách. Xóa dấu "-" ấy.')
    : undefined;

const nested: Adviser = (_, { reason }) =>
  reason.includes('maxDepth')
    ? broken('Các giá trị lồng nhau quá sâu. Gõ lại cho đơn giản.')
    : undefined;

const broken = (message: string) => ({ rule: 'phan-dau-tep' as const, message });

/** Those whose lines are wrong wherever they stand. */
const SURE: readonly Adviser[] = [tabbed, oddSpace, colon, noSpace, otherColon, noColon];

const ADVISERS: readonly Adviser[] = [
  nested,
  repeated,
  tabbed,
  oddSpace,
  colon,
  noSpace,
  openBracket,
  sign,
  otherColon,
  noColon,
  boldKey,
  equalSign,
  indented,
  bullet,
  runOver,
];
