import { FENCE, HEAD_LINE, LIKE_FENCE } from '../core/fence-lines.ts';

/** What is wrong with the `---` lines around a record's front matter, and what to type; lines count from 1. */
export interface FenceProblem {
  readonly line: number;
  readonly message: string;
}

/** Where the front matter's closing line ends, or what is wrong with the lines above and below it: both are exactly `---`. Judged before any parser sees the text. */
export const headEnd = (text: string): number | FenceProblem => {
  const closing = CLOSING.exec(text);
  const end = closing ? closing.index + closing[0].length : text.length;
  const lines = text.slice(0, end).split(/\r?\n/);
  return (
    openingProblem(lines) ??
    strayProblem(lines, text.slice(end)) ??
    closingProblem(lines, closing !== null) ??
    end
  );
};

const CLOSING = /\n---[ \t]*(?:\r?\n|$)/;

const openingProblem = (lines: readonly string[]): FenceProblem | undefined => {
  const first = lines.findIndex((line) => line.trim() !== '');
  const typed = lines[first] ?? '';
  const line = Math.max(first, 0) + 1;
  if (FENCE.test(typed))
    return first > 0
      ? { line: 1, message: 'Phía trên dòng "---" đầu tiên còn dòng trống. Xóa các dòng trống ấy.' }
      : undefined;
  if (LIKE_FENCE.test(typed)) return { line, message: NOT_THREE };
  if (typed.startsWith('---'))
    return {
      line,
      message: 'Dòng đầu tiên phải chỉ có ba dấu gạch "---", không có chữ gì theo sau.',
    };
  return /^[\p{L}_][\p{L}\w ]{0,30}:/u.test(typed)
    ? { line, message: 'Thiếu dòng mở phần đầu tệp. Gõ thêm một dòng "---" ngay trên dòng này.' }
    : { line: 1, message: MISSING };
};

/** A line of dashes with more keys of the same head below it, down to the line that closes it. */
const strayProblem = (head: readonly string[], below: string): FenceProblem | undefined => {
  const at = head.findIndex(
    (line, index) => index > 0 && (FENCE.test(line) || LIKE_FENCE.test(line)),
  );
  if (at < 0) return undefined;
  const rest = [...head.slice(at + 1).filter((line) => line !== ''), ...firstLines(below)];
  const end = rest.findIndex((line) => FENCE.test(line));
  const keys = end > 0 ? keysIn(rest.slice(0, end)) : [];
  if (!keys.some((key) => /^[a-z_]+$/.test(key))) return undefined;
  const above = new Set(keysIn(head.slice(1, at)));
  return keys.some((key) => above.has(key)) ? undefined : { line: at + 1, message: STRAY };
};

/** The lines below a head, when they look like more of it: mostly the first one is empty. */
const firstLines = (below: string): string[] =>
  HEAD_LINE.test(below) ? below.slice(0, 5000).split(/\r?\n/) : [];

/** The keys of lines that can all stand in a head; else none. */
const keysIn = (lines: readonly string[]): string[] =>
  lines.every((line) => HEAD_LINE.test(line))
    ? lines.flatMap((line) => /^[\p{L}_][^:#]{0,60}(?=:)/u.exec(line)?.[0] ?? [])
    : [];

const closingProblem = (head: readonly string[], closed: boolean): FenceProblem | undefined => {
  const like = head.findIndex(
    (line, index) =>
      index > 0 && !FENCE.test(line) && (LIKE_FENCE.test(line) || line.startsWith('---')),
  );
  if (like > 0) return { line: like + 1, message: NOT_THREE };
  const body = head.findIndex(
    (line, index) => line.startsWith('##') && (!closed || head[index - 1]?.trim() === ''),
  );
  if (closed && body < 0) return undefined;
  const first = body > 0 ? body : firstAfterBlank(head);
  return first > 0
    ? {
        line: first + 1,
        message: 'Phần đầu tệp chưa đóng. Gõ thêm một dòng "---" ngay trên dòng này.',
      }
    : {
        line: head.length,
        message: 'Phần đầu tệp chưa đóng. Gõ thêm một dòng "---" ngay trước nội dung bài.',
      };
};

const firstAfterBlank = (head: readonly string[]): number =>
  head.findIndex(
    (line, index) => index > 1 && line.trim() !== '' && head[index - 1]?.trim() === '',
  );

const STRAY = 'Dòng này cắt đôi phần đầu tệp: bên dưới còn các dòng "khóa: giá trị". Xóa dòng này.';

const NOT_THREE =
  'Dòng này phải là đúng ba dấu gạch nối, không thụt vào, không thêm bớt. Xóa cả dòng rồi gõ: ---';

const MISSING =
  'Thiếu phần đầu tệp. Dòng đầu tiên phải là "---", tiếp theo là các dòng "khóa: giá trị", rồi một dòng "---" nữa.';
