import { placeOfLine } from '../core/place.ts';
import { OPENS_TEXT, splitComment } from '../core/yaml-line.ts';
import { ADVISERS, broken, SURE, type Adviser } from './yaml-advisers.ts';
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

const UNKNOWN =
  'Không hiểu dòng này của phần đầu tệp. Mỗi dòng gõ theo mẫu "khóa: giá trị", các dòng cùng cấp thụt vào bằng nhau; giá trị có ký hiệu lạ thì đặt trong ngoặc kép.';
