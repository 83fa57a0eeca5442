import type { Root } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import type { SumProblem } from '../core/sum.ts';
import { brief } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';

/** Sums are TeX that page and paper show as it was meant; what is wrong with one is told by `problemOf`. */
export const soundSums = (problemOf: (tex: string) => SumProblem | undefined): Rule =>
  rule('cong-thuc', 'Công thức giữa hai dấu $ viết đúng và hiện được', function* ({ tree }) {
    for (const node of sumsOf(tree)) {
      const problem = problemOf(node.value);
      if (problem)
        yield {
          at: placeOfNode(node),
          severity: problem.why === 'words' ? 'warning' : 'error',
          message: sentenceOn(problem, brief(node.value)),
        };
    }
  });

/** The sums of a record: those within a line, then those on lines of their own. */
export const sumsOf = (tree: Root) => [
  ...nodesOfType(tree, 'inlineMath'),
  ...nodesOfType(tree, 'math'),
];

/** Most sums that are none began as a price. */
const DOLLAR = 'Nếu muốn gõ dấu đô la thì gõ \\$.';

const sentenceOn = (problem: SumProblem, sum: string): string => {
  switch (problem.why) {
    case 'unknown':
      return `Công thức có lệnh "${brief(problem.command)}" không dùng được. Sửa lại lệnh, ví dụ \\times, \\frac{1}{2}. ${DOLLAR}`;
    case 'too-long':
      return 'Công thức quá dài hoặc lồng nhau quá sâu. Tách thành các công thức ngắn.';
    case 'not-drawn':
      return `Công thức "${sum}" có khung, nét kẻ, nét gạch hoặc liên kết mà trang và bản in không vẽ được. Viết cách khác, hoặc chèn hình.`;
    case 'percent':
      return `Công thức "${sum}" có dấu % làm mất phần chữ sau nó. Gõ \\% thay cho %. ${DOLLAR}`;
    case 'words':
      return `Công thức "${sum}" có chữ tiếng Việt, dấu sẽ rời khỏi chữ. Gõ chữ trong \\text{…}, ví dụ \\text{số cam}. ${DOLLAR}`;
    case 'broken':
      return `Công thức "${sum}" viết chưa đúng nên không đọc được. Xem lại các cặp { } và các lệnh, ví dụ \\frac{1}{2}. ${DOLLAR}`;
  }
};
