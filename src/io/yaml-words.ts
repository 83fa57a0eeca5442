import type { YamlProblem } from './yaml.ts';

/** What to type when a YAML text could not be read, and on which line. */
export interface YamlAdvice {
  readonly line: number;
  readonly column: number;
  readonly rule: 'dau-hai-cham' | 'phan-dau-tep';
  readonly message: string;
}

/** Turns a parser's reason into a sentence for the writer. The parser often stops a line after the mistake, so the lines before are looked at too. */
export const adviceOn = (problem: YamlProblem, text: string): YamlAdvice => {
  const lines = text.split(/\r?\n/);
  if (/within a (?:double|single) quoted/.test(problem.reason)) return openQuote(lines, problem);
  const nearby = [problem.line, problem.line - 1].map((line) => ({
    line,
    typed: lines[line - 1]?.trimEnd() ?? '',
  }));
  for (const { line, typed } of nearby)
    for (const advise of ADVISERS) {
      const advice = advise(typed, problem);
      if (advice) return { line, column: problem.line === line ? problem.column : 1, ...advice };
    }
  return { line: problem.line, column: problem.column, rule: 'phan-dau-tep', message: UNKNOWN };
};

/** The parser reads an open quote to the end of the text: the line that opened it is the last with an odd number of quotes. */
const openQuote = (lines: readonly string[], { line }: YamlProblem): YamlAdvice => {
  const opened = lines.slice(0, line).findLastIndex((typed) => typed.split('"').length % 2 === 0);
  const at = opened < 0 ? line : opened + 1;
  return {
    line: at,
    column: 1,
    ...broken('Giá trị mở ngoặc kép mà chưa đóng. Thêm dấu " ở cuối.'),
  };
};

type Adviser = (
  line: string,
  problem: YamlProblem,
) => Pick<YamlAdvice, 'rule' | 'message'> | undefined;

const UNKNOWN =
  'Không hiểu dòng này của phần đầu tệp. Mỗi dòng gõ theo mẫu "khóa: giá trị", các dòng cùng cấp thụt vào bằng nhau; giá trị có ký hiệu lạ thì đặt trong ngoặc kép.';

const repeated: Adviser = (line, { reason }) =>
  reason.startsWith('duplicated')
    ? broken(`Khóa "${line.split(':')[0]?.trim() ?? ''}" đã có ở trên. Giữ một dòng, xóa dòng kia.`)
    : undefined;

const tabbed: Adviser = (line) =>
  /^ *\t/.test(line)
    ? broken('Đầu dòng có dấu Tab. Xóa đi; muốn thụt vào thì gõ hai dấu cách.')
    : undefined;

/** `ten_bai: Chuyên đề: Biểu đồ` → `ten_bai: "Chuyên đề: Biểu đồ"`; the same for an item of a list. */
const colon: Adviser = (line) => {
  const [, key, value] =
    /^(\s*(?:- )?[\p{L}\w]+:)\s+([^"'[{|>].*:\s.*|[^"'[{|>].*:)$/u.exec(line) ??
    /^(\s*-)\s+([^"'[{|>].*:\s.*:\s.*)$/.exec(line) ??
    [];
  if (!key || !value) return undefined;
  const fixed = `${key} "${value.replaceAll('"', '\\"')}"`;
  return {
    rule: 'dau-hai-cham',
    message: `Giá trị có dấu hai chấm phải đặt trong ngoặc kép. Gõ: ${fixed}`,
  };
};

const noSpace: Adviser = (line) => {
  const [, key, value] = /^(\s*(?:- )?\w+):([^\s:].*)$/.exec(line) ?? [];
  return key && value ? broken(`Thiếu dấu cách sau dấu hai chấm. Gõ: ${key}: ${value}`) : undefined;
};

const openBracket: Adviser = (line) =>
  /:\s*\[[^\]]*$/.test(line)
    ? broken(`Danh sách chưa đóng ngoặc vuông. Gõ: ${line.trim()}]`)
    : undefined;

const sign: Adviser = (line) => {
  const [, key, value] = /^(\s*(?:- )?\w+:)\s+([@%*&!`].*)$/.exec(line) ?? [];
  return key && value
    ? broken(`Giá trị bắt đầu bằng ký hiệu phải đặt trong ngoặc kép. Gõ: ${key} "${value}"`)
    : undefined;
};

const otherColon: Adviser = (line) => {
  const [, key, value] = /^(\s*(?:- )?[\p{L}\w]+)\s*[：﹕︰]\s*(.+)$/u.exec(line) ?? [];
  return key && value
    ? broken(`Dấu "：" ở đây không phải dấu hai chấm trên bàn phím. Gõ: ${key}: ${value}`)
    : undefined;
};

const noColon: Adviser = (line) => {
  const [, key, value] = /^([a-z_]+)\s+([^:]+)$/.exec(line) ?? [];
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

const ADVISERS: readonly Adviser[] = [
  nested,
  repeated,
  tabbed,
  colon,
  noSpace,
  openBracket,
  sign,
  otherColon,
  noColon,
  indented,
  bullet,
];
