import { plainSpaces } from '../core/spaces.ts';
import { brief } from '../core/text.ts';
import { DOCUMENT_END, inQuotes, isCurly } from '../core/yaml-line.ts';
import { itemMoved, type Standing } from './yaml-items.ts';
import { asKey, lineTyped, splitAtColon } from './yaml-typed.ts';
import type { YamlProblem } from './yaml.ts';

interface Said {
  readonly rule: string;
  readonly message: string;
}

/** What is to be said of a line, its comment aside, and of which words in it; absent: of the whole line. */
export type Adviser = (
  line: string,
  problem: YamlProblem,
  comment: string,
  standing: Standing,
) => (Said & { readonly about?: string }) | undefined;

const repeated: Adviser = (line, { reason }) =>
  reason.startsWith('duplicated')
    ? broken(`Khóa "${line.split(':')[0]?.trim() ?? ''}" đã có ở trên. Giữ một dòng, xóa dòng kia.`)
    : undefined;

/** `...` where something is still to be written. */
const dots: Adviser = (line) => (DOTS.test(line) ? cutOff(line) : undefined);

const DOTS = /^(?:\.{2,}|…+)(?:\s|$)/;

/** A stray `---`. */
const secondText: Adviser = (line, { reason }) =>
  reason.startsWith('expected a single document') && DOCUMENT_END.test(line)
    ? cutOff(line)
    : undefined;

const cutOff = (line: string) =>
  broken(`Dòng "${brief(line)}" làm các dòng dưới nó không đọc được. Xóa dòng này.`);

const tabbed: Adviser = (line) => {
  const [tabs] = /^\s*\t\s*/.exec(line) ?? [];
  return tabs === undefined
    ? undefined
    : {
        rule: 'dau-tab',
        message: `Đầu dòng có dấu Tab. Xóa đi; muốn thụt vào thì gõ hai dấu cách. Gõ: ${/^[ \t]*- /.test(line) ? '  ' : ''}${lineTyped(line)}`,
        about: tabs,
      };
};

/** A space that only looks like one, where YAML wants a real one. */
const oddSpace: Adviser = (line, _, comment) =>
  plainSpaces(line) === line
    ? undefined
    : {
        rule: 'dau-cach-la',
        message: `Dòng này có dấu cách lạ, thường do chép từ Word hay trang web. Gõ lại: ${lineTyped(plainSpaces(line), comment)}`,
      };

const colon: Adviser = (line, _, comment) => {
  const { value, day } = splitAtColon(line) ?? {};
  if (value === undefined) return undefined;
  const [rule, why] = day
    ? ['viet-ngay', 'Ngày phải gõ theo mẫu ngày/tháng/năm']
    : isCurly(value)
      ? ['ngoac-kep-cong', 'Ngoặc kép cong “ ” của Word phải thay bằng ngoặc kép thẳng']
      : ['dau-hai-cham', 'Giá trị có dấu hai chấm phải đặt trong ngoặc kép'];
  return { rule, message: `${why}. Gõ: ${lineTyped(line, comment)}`, about: value };
};

/** `lop:3A2`, `Môn học:Toán`; an address on the web and a time are none. */
const noSpace: Adviser = (line, _, comment) => {
  const [, key, value] =
    /^(\s*- [\p{L}_]\w+|\s*[\p{L}_][\p{L}\p{M}\w ]{1,40}):((?!\/\/)[^\s:].*)$/u.exec(line) ?? [];
  return key && value
    ? broken(`Thiếu dấu cách sau dấu hai chấm. Gõ: ${lineTyped(`${key}: ${value}`, comment)}`)
    : undefined;
};

const openBracket: Adviser = (line) => {
  if (/:\s*\[[^\]]*$/.test(line))
    return broken(`Danh sách chưa đóng ngoặc vuông. Gõ: ${line.trim()}]`);
  const [, key = '', inner = ''] = /^([^:{]*:\s*)\{([^}]*)$/.exec(line) ?? [];
  return inner
    ? broken(
        `Giá trị mở ngoặc nhọn mà chưa đóng. Gõ: ${asKey(key.trim())} ${inner.includes(':') ? `{${inner.trim()}}` : inner.trim()}`,
      )
    : undefined;
};

/** `ten_bai: *Ôn tập*`, `ten_bai: "Gấp" một số`, `ten_bai: - Gấp`, `ten_bai: > 5`. */
const sign: Adviser = (line) => {
  const [, key, value] =
    /^(\s*(?:- )?[\p{L}\w]+:)\s+([@%*&!`,\]}].*|[?-]\s.*|\{[^}]*\}\s*[^\s}].*|[|>](?![+-]?\d?[+-]?$).*|"[^"]*"\s*[^\s"].*|'[^']*'\s*[^\s'].*|\[[^\]]*\]\s*[^\s\]].*)$/u.exec(
      line,
    ) ?? [];
  return key && value
    ? broken(
        `Giá trị bắt đầu bằng ký hiệu phải đặt trong ngoặc kép. Gõ: ${asKey(key)} ${inQuotes(withoutOuter(value))}`,
      )
    : undefined;
};

/** `'Let's go'` has quotes around all of it, and one more inside. */
const withoutOuter = (value: string): string => {
  const [quote = ''] = value;
  const isOuter = /["']/.test(quote) && value.endsWith(quote);
  return isOuter && value.split(quote).length % 2 === 0 ? value.slice(1, -1) : value;
};

/** `**Môn học:** Toán`, as documents have it. */
const boldKey: Adviser = (line) => {
  const [, key, value] = /^[*_]{1,3}([\p{L}\w ]+?)\s*:?[*_]{1,3}\s*:?\s*(.+)$/u.exec(line) ?? [];
  return key && value
    ? broken(`Tên khóa không in đậm, không in nghiêng. Gõ: ${lineTyped(`${key}: ${value}`)}`)
    : undefined;
};

const otherColon: Adviser = (line) => {
  const [, key, value] = /^(\s*(?:- )?[\p{L}\w ]{1,40}?)\s*[：﹕︰]\s*(.+)$/u.exec(line) ?? [];
  return key && value
    ? broken(
        `Dấu "：" ở đây không phải dấu hai chấm trên bàn phím. Gõ: ${lineTyped(`${key}: ${value}`)}`,
      )
    : undefined;
};

/** `mon_hoc = Toán`. */
const equalSign: Adviser = (line) => {
  const [, key, value] = /^([\p{L}_][\p{L}\w ]{0,30}?)\s*[=;]\s*([^:]+)$/u.exec(line) ?? [];
  return key && value
    ? broken(`Sau khóa phải là dấu hai chấm. Gõ: ${lineTyped(`${key}: ${value}`)}`)
    : undefined;
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
  return key && value
    ? broken(`Thiếu dấu hai chấm sau khóa. Gõ: ${lineTyped(`${key}: ${value}`)}`)
    : undefined;
};

const indented: Adviser = (line) =>
  /^ +[\p{L}\w]+:/u.test(line)
    ? broken(
        'Dòng này thụt vào không khớp các dòng bên cạnh. Sửa số dấu cách ở đầu dòng cho thẳng.',
      )
    : undefined;

const item: Adviser = (_, { reason }, __, standing) => {
  const message = /^(?:end of the stream|bad indentation)/.test(reason) && itemMoved(standing);
  return message ? broken(message) : undefined;
};

const bullet: Adviser = (line, { reason }) =>
  /^ *- /.test(line) && reason.startsWith('end of the stream')
    ? broken('Dấu "-" ở đầu dòng chỉ dùng cho từng mục của một danh sách. Xóa dấu "-" ấy.')
    : undefined;

const nested: Adviser = (_, { reason }) =>
  reason.includes('maxDepth')
    ? broken('Các giá trị lồng nhau quá sâu. Gõ lại cho đơn giản.')
    : undefined;

/** Says so of a line that is no "khóa: giá trị". */
export const broken = (message: string) => ({ rule: 'phan-dau-tep' as const, message });

/** Those whose lines are wrong wherever they stand. */
export const SURE: readonly Adviser[] = [
  dots,
  tabbed,
  oddSpace,
  colon,
  noSpace,
  otherColon,
  noColon,
];

/** All of them, for a line that the parser stumbled over: the first that has something to say is heard. */
export const ADVISERS: readonly Adviser[] = [
  nested,
  dots,
  secondText,
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
  item,
  bullet,
  runOver,
];
