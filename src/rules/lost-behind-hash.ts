import type { Rule } from '../core/kind.ts';
import { rule, type Remark } from '../core/report.ts';
import { brief } from '../core/text.ts';
import { inQuotes, OPENS_TEXT, splitComment } from '../core/yaml-line.ts';

/** YAML drops what stands behind ` #`: a note to the writer, or, where no space follows the sign, half a title. */
export const nothingLostBehindHash: Rule = rule(
  'mat-chu-sau-thang',
  'Giá trị ở phần đầu tệp không mất chữ vì dấu #',
  function* ({ text, facts }) {
    const head = text.slice(0, facts.bodyStart);
    if (!head.includes(' #')) return;
    const lines = head.split(/\r?\n/);
    // What stands in a text of several lines keeps its signs.
    if (lines.some((line) => OPENS_TEXT.test(line))) return;
    for (const [index, line] of lines.entries()) yield* lostIn(line, index + 1);
  },
);

function* lostIn(line: string, number: number): Generator<Remark> {
  const [typed, lost] = splitComment(line);
  const [, key = '', value = ''] = KEY_AND_VALUE.exec(typed.trimEnd()) ?? [];
  if (typed.trim() === '' || !GLUED.test(lost)) return;
  const whole = `${key.trim()} ${inQuotes(line.slice(key.length).trim())}`.trim();
  yield {
    at: { line: number, column: typed.length + 1, endLine: number, endColumn: line.length + 1 },
    ...(value === ''
      ? { message: `Chữ sau dấu # bị coi là lời chú nên giá trị còn trống. Gõ: ${brief(whole)}` }
      : {
          severity: 'warning',
          message: `Chữ sau dấu # bị coi là lời chú, không có trong hồ sơ. Muốn giữ thì gõ cả giá trị trong ngoặc kép${QUOTED.test(value) ? '.' : `: ${brief(whole)}`}`,
        }),
  };
}

/** An item of a list or a key, and what is typed behind it. */
const KEY_AND_VALUE = /^(\s*(?:- +|-$)?(?:[\p{L}\w]+:(?: +|$))?)(.*)$/u;

/** Notes to the writer have a space behind the sign. */
const GLUED = /^#[^\s#]/;

const QUOTED = /^["']/;
