import type { Root } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { rule, type Remark } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import type { SumProblem } from '../core/sum.ts';
import { brief } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';

/** Sums are TeX that page and paper show as it was meant; what is wrong with one is told by `problemOf`. */
export const soundSums = (problemOf: (tex: string) => SumProblem | undefined): Rule =>
  rule('cong-thuc', 'Công thức giữa hai dấu $ viết đúng và hiện được', function* ({ tree, text }) {
    for (const node of sumsOf(tree)) {
      const problem = problemOf(node.value);
      if (problem)
        yield {
          at: placeOfNode(node),
          severity: problem.why === 'words' ? 'warning' : 'error',
          message: sentenceOn(problem, node.value),
        };
    }
    if (strokesIn([text]) > strokesIn(sumsOf(tree).map(({ value }) => value))) yield* outside(tree);
  });

/** How many backslashes there are: those of sums are all there are in most texts. */
const strokesIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(STROKE)?.length ?? 0), 0);

const STROKE = /\\/g;

/** Commands of sums in plain words: one of the two signs is missing, and they would be printed as typed. */
function* outside(tree: Root): Generator<Remark> {
  for (const node of nodesOfType(tree, 'text')) {
    const [command] = COMMAND.exec(node.value) ?? [];
    if (command)
      yield {
        at: placeOfNode(node),
        message: `Lệnh "${command}" nằm ngoài hai dấu $ nên sẽ in ra y như gõ. Đặt cả công thức giữa hai dấu $, ví dụ $\\frac{1}{2}$.`,
      };
  }
}

const COMMAND =
  /\\(?:d?frac|times|div|cdot|sqrt|overline|underline|widehat|text|leq?|geq?|neq?|square)(?![a-zA-Z])/;

/** The sums of a record: those within a line, then those on lines of their own. */
export const sumsOf = (tree: Root) => [
  ...nodesOfType(tree, 'inlineMath'),
  ...nodesOfType(tree, 'math'),
];

/** Most sums that are none began as a price. */
const DOLLAR = 'Nếu muốn gõ dấu đô la thì gõ \\$.';

const sentenceOn = (problem: SumProblem, tex: string): string => {
  const sum = brief(tex);
  switch (problem.why) {
    case 'unknown':
      return `Công thức có lệnh "${brief(problem.command)}" không dùng được. Sửa lại lệnh, ví dụ \\times, \\frac{1}{2}. ${DOLLAR}`;
    case 'too-long':
      return 'Công thức quá dài hoặc lồng nhau quá sâu. Tách thành các công thức ngắn.';
    case 'not-drawn':
      return notDrawn(tex);
    case 'percent':
      return `Công thức "${sum}" có dấu % làm mất phần chữ sau nó. Gõ \\% thay cho %. ${DOLLAR}`;
    case 'words':
      return `Công thức "${sum}" có chữ tiếng Việt, dấu sẽ rời khỏi chữ. Gõ chữ trong \\text{…}, ví dụ \\text{số cam}. ${DOLLAR}`;
    case 'broken':
      return `Công thức "${sum}" viết chưa đúng nên không đọc được. Xem lại các cặp { } và các lệnh, ví dụ \\frac{1}{2}. ${DOLLAR}`;
  }
};

/** Primary school sums strike digits out, frame them and draw lines below them: each has another way to be typed. */
const notDrawn = (tex: string): string => {
  const [, framed] = /\\(?:boxed|fbox)\s*\{([^{}]*)\}/.exec(tex) ?? [];
  if (framed?.trim() === '')
    return `Khung trống \\boxed{} không vẽ được. Ô trống thì gõ \\square. Gõ: $${brief(withSquares(tex))}$`;
  if (framed !== undefined)
    return `Khung quanh số không vẽ được. Muốn số nổi bật thì gõ in đậm ngoài công thức: **${brief(framed)}**; ô trống thì gõ \\square.`;
  const [, struck] = /\\(?:[bx]?cancel|sout)\s*\{([^{}]*)\}/.exec(tex) ?? [];
  if (struck !== undefined)
    return `Nét gạch trong công thức không vẽ được. Gạch bỏ thì gõ ngoài hai dấu $: ~~${brief(struck)}~~`;
  return tex.includes('\\hline')
    ? `Nét kẻ \\hline không vẽ được. Bỏ lệnh ấy, gạch dưới dòng phía trên. Gõ: \\underline{${rowAboveLine(tex) || '+ 13'}}`
    : `Công thức "${brief(tex)}" có khung, nét kẻ, nét gạch hoặc liên kết mà trang và bản in không vẽ được. Viết cách khác, hoặc chèn hình.`;
};

/** The row that the first `\hline` stands below; empty when it cannot be underlined as one. */
const rowAboveLine = (tex: string): string => {
  const above = tex.slice(0, Math.max(0, tex.search(/\\\\\s*\\hline/)));
  const [row = ''] = above.split(/\\\\|\\begin\s*\{array\}\s*\{[^{}]*\}/).slice(-1);
  const words = row.trim();
  return words.length <= 60 && !/&|\\(?:begin|end|hline)/.test(words) ? words : '';
};

const withSquares = (tex: string): string =>
  tex.replace(/\\(?:boxed|fbox)\s*\{\s*\}/g, '\\square').replace(/\s+/g, ' ');
