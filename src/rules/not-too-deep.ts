import type { Rule } from '../core/kind.ts';
import { always, rule } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { MAX_PRINTED_DEPTH, tooDeepNode } from '../core/tree.ts';

/** Lists, quotes and emphasis nest no deeper than page and paper can show. */
export const notTooDeep: Rule = always(
  rule(
    'long-qua-sau',
    `Danh sách, trích dẫn lồng nhau không quá ${MAX_PRINTED_DEPTH} lớp`,
    function* ({ tree }) {
      const node = tooDeepNode(tree);
      if (node)
        yield {
          at: placeOfNode(node),
          message: `Danh sách, trích dẫn hoặc chữ đậm, chữ nghiêng ở đây lồng nhau quá ${MAX_PRINTED_DEPTH} lớp (mỗi bậc danh sách tính hai lớp). Gõ lại cho ít lớp hơn.`,
        };
    },
  ),
);
