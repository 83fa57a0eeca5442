import { refusal, type Finding } from '../core/finding.ts';
import { placeAt } from '../core/strange.ts';

/** Text that must not reach the parsers, or that they would read otherwise than people's editors do. */
export const dangerIn = (path: string, text: string): Finding | undefined => {
  for (const look of text.length > SHORT ? [...QUICK, ...LONG] : QUICK) {
    const danger = look(text);
    if (danger)
      return refusal(path, danger.message, placeAt(text, danger.index, danger.length), danger.rule);
  }
  return undefined;
};

interface Danger {
  readonly message: string;
  readonly index: number;
  readonly length: number;
  readonly rule?: string;
}

/** A text that costs the parser little, whatever it holds: longer than nearly every record. */
const SHORT = 10_000;

/** Two versions of a passage, between git's marks: whatever else is said of such a text misleads. */
const conflict = (text: string): Danger | undefined => {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  const mark = OURS.exec(text) ?? (THEIRS.test(text) ? BETWEEN.exec(text) : null);
  const danger = dangerAt(
    mark,
    'Git để hai bản của cùng một đoạn ở đây. Giữ một bản, xóa bản kia và ba dòng dấu <<<<<<<, =======, >>>>>>>. Chưa chắc thì hỏi người phụ trách kĩ thuật.',
  );
  return danger && { ...danger, rule: 'xung-dot-git' };
};

const OURS = /^<{7}(?: .*)?(?=\r?$)/m;
const BETWEEN = /^={7}(?=\r?$)/m;
const THEIRS = /^>{7}(?: .*)?\r?$/m;

const entities = (text: string): Danger | undefined => {
  const all = text.includes('&') ? [...text.matchAll(/&[#\w]{1,32};/g)] : [];
  return dangerAt(all[MAX_ENTITIES], 'Quá nhiều ký hiệu dạng "&…;". Gõ thẳng ký tự cần dùng.');
};

/** Entities cost the parser the square of their number. */
const MAX_ENTITIES = 500;

const loneReturn = (text: string): Danger | undefined =>
  dangerAt(
    text.includes('\r') ? /\r(?!\n)/.exec(text) : null,
    'Dòng này xuống dòng kiểu máy Mac đời cũ (CR), máy khác đọc thành một dòng. Lưu lại tệp với kiểu xuống dòng LF.',
  );

/** What opens quotes and lists within each other costs the parser the square of their number. */
const marksInARow = (text: string): Danger | undefined => {
  const danger = dangerAt(
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m.exec(text),
    'Dòng này mở quá nhiều lớp trích dẫn hoặc danh sách. Xóa bớt các dấu ở đầu dòng, chỉ để một dấu.',
  );
  return danger && { ...danger, rule: 'long-qua-sau' };
};

/** So do the `_` of one long word: it may be the beginning of an address. */
const longWord = (text: string): Danger | undefined => {
  for (const word of text.matchAll(/[\w.+-]+/g))
    if (word[0].length > MAX_WORD && word[0].includes('_'))
      return dangerAt(word, 'Có một chữ quá dài, không có dấu cách nào. Xóa chữ ấy rồi gõ lại.');
  return undefined;
};

const MAX_WORD = 1000;

const QUICK = [conflict, entities, loneReturn];
const LONG = [marksInARow, longWord];

const dangerAt = (
  found: RegExpExecArray | null | undefined,
  message: string,
): Danger | undefined =>
  found ? { message, index: found.index, length: found[0].length } : undefined;
