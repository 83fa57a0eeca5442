import type { RootContent } from 'mdast';
import { kept } from '../core/kept.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { fold } from '../core/text.ts';

/** Activities that follow each other have different numbers; a new period begins anew. */
export const activitiesNumbered: Rule = rule(
  'so-hoat-dong',
  'Hai hoạt động liền nhau không cùng một số',
  function* ({ tree: { children } }) {
    let before: { readonly number: string; readonly index: number } | undefined;
    for (const [index, node] of children.entries()) {
      if (node.type !== 'heading' || node.depth > 3) continue;
      const number = numberIn(plainText(node));
      const same = number !== '' && number === before?.number ? before.index : undefined;
      if (same !== undefined && !children.slice(same + 1, index + 1).some(beginsPeriod))
        yield {
          at: placeOfNode(node),
          severity: 'hint',
          message: `Hoạt động ${number} đã có ở dòng ${placeOfNode(children[same] ?? {}).line}. Đánh lại số cho các hoạt động nối tiếp nhau.`,
        };
      before = number === '' ? undefined : { number, index };
    }
  },
);

/** Empty for a title of another kind. */
const numberIn = kept((title: string) => ACTIVITY.exec(fold(title))?.[1] ?? '');

/** `2`, `2.1` and `2a` are three. */
const ACTIVITY = /^(?:hoat dong|hd) ?(\d{1,3}(?:\.\d+)*[a-z]?)(?![\da-z])/;

/** A line such as `**Tiết 2**` or `— Thứ Ba, ngày 8/12 —`, also within a title; a rule across the page too. */
const beginsPeriod = (node: RootContent): boolean => {
  if (node.type === 'thematicBreak') return true;
  const words = plainText(node);
  return words.length < ONE_LINE && /(?<!\p{L})(?:tiết|ngày|buổi|thứ)(?!\p{L})/iu.test(words);
};

const ONE_LINE = 80;
