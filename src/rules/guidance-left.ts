import type { Kinds, Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { nodesOfType } from '../core/tree.ts';

/** The example's own words give way to the teacher's. */
export const noGuidanceLeft = (kinds: Kinds): Rule =>
  rule(
    'loi-mau',
    'Lời hướng dẫn của mẫu đã được thay bằng nội dung của mình',
    function* ({ text, tree, kind }) {
      const guidance = (kinds.get(kind)?.guidance ?? []).filter((words) => text.includes(words));
      if (guidance.length === 0) return;
      for (const node of nodesOfType(tree, 'paragraph'))
        if (guidance.includes(plainText(node).trim()))
          yield {
            at: placeOfNode(node),
            severity: 'warning',
            message: 'Dòng này còn là lời hướng dẫn của mẫu. Xóa đi, ghi nội dung của mình.',
          };
    },
  );
