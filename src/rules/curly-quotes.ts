import type { Rule } from '../core/kind.ts';
import { rule, type Remark } from '../core/report.ts';
import { curlySentence, isCurly } from '../core/yaml-line.ts';

/** Values of the front matter stand in the quotes of the keyboard, which are not printed. */
export const noCurlyQuotes: Rule = rule(
  'ngoac-kep-cong',
  'Giá trị ở phần đầu tệp nằm trong ngoặc kép thẳng, không phải ngoặc kép cong của Word',
  ({ front }) => curlyIn(front, []),
);

function* curlyIn(value: unknown, path: readonly (string | number)[]): Generator<Remark> {
  if (typeof value === 'string') {
    if (isCurly(value))
      yield { at: path, severity: 'warning', message: curlySentence(path, value) };
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* curlyIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}
