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
  // What stands in a text of several lines may look like anything.
  const isOpen = lines.some((line) => OPENS_TEXT.test(line));
  const open = isOpen ? undefined : openedQuote(lines);
  if (!open && /within a (?:double|single) quoted/.test(problem.reason))
    return [lastQuote(lines, problem)];
  const around = [problem.line, problem.line - 1];
  const sure = isOpen
    ? []
    : lines.flatMap((_, index) => adviceFor(index + 1, lines, problem, SURE) ?? []);
  if (open) return [...sure.filter(({ line }) => line !== open.line), open].slice(-MANY);
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
  const said = advisers.map((advise) => advise(typed.trimEnd(), problem, comment, { lines, line }));
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

/** The first value that opens a quote and does not close it on its line, with another key or nothing below: the parser stumbles lines later, where the next quote stands. */
const openedQuote = (lines: readonly string[]): YamlAdvice | undefined => {
  const at = lines.findIndex(
    (line, index) => OPENS_QUOTE.test(line) && !/^\s*$|^\s+\S/.test(lines[index + 1] ?? '-'),
  );
  const [, quote] = OPENS_QUOTE.exec(lines[at] ?? '') ?? [];
  return quote === undefined ? undefined : unclosed(lines, at + 1, quote);
};

const OPENS_QUOTE =
  /^\s*(?:- +)?(?:[\p{L}\p{M}\w ]{1,40}:\s+)?(?:(")(?:[^"\\]|\\.)*|(')[^']*(?:''[^']*)*)$/u;

/** The parser reads an open quote to the end of the text: the line that opened it is the last with an odd number of quotes. */
const lastQuote = (lines: readonly string[], { line, reason }: YamlProblem): YamlAdvice => {
  const quote = reason.includes('single') ? "'" : '"';
  const opened = lines.slice(0, line).findLastIndex((typed) => typed.split(quote).length % 2 === 0);
  return unclosed(lines, opened < 0 ? line : opened + 1, quote);
};

const unclosed = (lines: readonly string[], line: number, quote: string): YamlAdvice => ({
  ...wholeLine(lines, line),
  ...broken(
    `Giá trị mở ngoặc kép mà chưa đóng. Thêm dấu ${quote} ở cuối. Gõ: ${(lines[line - 1] ?? '').trim().replace(/[“”]$/, '')}${quote}`,
  ),
});

const UNKNOWN =
  'Không hiểu dòng này của phần đầu tệp. Mỗi dòng gõ theo mẫu "khóa: giá trị", các dòng cùng cấp thụt vào bằng nhau; giá trị có ký hiệu lạ thì đặt trong ngoặc kép.';
