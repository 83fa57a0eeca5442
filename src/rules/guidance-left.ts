import type { Paragraph } from 'mdast';
import type { Kinds, Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { nodesOfType } from '../core/tree.ts';

/** The example's own words give way to the teacher's, and its blanks to what belongs there. */
export const noGuidanceLeft = (kinds: Kinds): Rule =>
  rule(
    'loi-mau',
    'Lời hướng dẫn của mẫu đã được thay bằng nội dung của mình',
    function* ({ text, tree, kind, fields, facts }) {
      const { guidance = [], blank } = kinds.get(kind) ?? {};
      for (const [key, value] of Object.entries(fields))
        if (guidance.some((words) => words === value))
          yield { at: [key], severity: 'warning', message: HEAD };
      const body = text.slice(facts.bodyStart);
      const typed = guidance.map(withoutStop).filter((words) => body.includes(words));
      if (typed.length === 0 && !blank) return;
      for (const node of nodesOfType(tree, 'paragraph')) {
        const words = plainText(node).trim();
        const left = typed.find((of) => words.includes(of));
        if (left !== undefined)
          yield { ...told(node), message: withoutStop(words) === left ? GUIDANCE : AMONG };
        else if (blank?.test(words)) yield { ...told(node), message: BLANK };
      }
    },
  );

const withoutStop = (words: string): string => words.replace(/[.…]$/, '');

const told = (node: Paragraph) => ({ at: placeOfNode(node), severity: 'warning' as const });

const GUIDANCE = 'Dòng này còn là lời hướng dẫn của mẫu. Xóa đi, ghi nội dung của mình.';
const AMONG = 'Dòng này còn lẫn lời hướng dẫn của mẫu. Xóa lời ấy, chỉ để nội dung của mình.';
const HEAD = 'Chỗ này còn là lời hướng dẫn của mẫu. Ghi nội dung của mình, hoặc xóa cả dòng.';
const BLANK = 'Dòng này chưa ghi xong. Thay dấu "…" ở cuối bằng nội dung.';
