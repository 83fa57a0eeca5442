import type { Heading, RootContent } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { isActivity } from '../core/titles.ts';
import { activityIn } from './activity-titles.ts';

interface Level {
  readonly depth: number;
  readonly meant: number;
}

/** A heading is one `#` longer than the one that it belongs to, never two, and an activity's is one of its section's. What follows from one slip is not told again: the headings below it come right with it. */
export const headingLevels: Rule = rule(
  'bac-tieu-de',
  'Tiêu đề nhỏ chỉ thêm một dấu # so với tiêu đề chứa nó',
  function* ({ tree }) {
    let above: readonly Level[] = [];
    let slipped = false;
    let inSection = false;
    for (const node of tree.children) {
      if (node.type !== 'heading') {
        above = withActivity(above, node);
        continue;
      }
      if (inSection && isTooHigh(node)) {
        above = [{ depth: 3, meant: 3 }];
        slipped = true;
        yield { at: placeOfNode(node), severity: 'warning', message: tooHigh(node) };
        continue;
      }
      above = above.filter(({ depth }) => depth < node.depth);
      if (node.depth <= 2) slipped = false;
      if (node.depth === 2) inSection = true;
      const meant = (above.at(-1)?.meant ?? node.depth - 1) + 1;
      above = [...above, { depth: node.depth, meant }];
      if (meant === node.depth || (slipped && !isActivity(plainText(node)))) continue;
      slipped = true;
      yield { at: placeOfNode(node), severity: 'warning', message: sentenceOn(node, meant) };
    }
  },
);

/** An activity that is typed as a section, or as the title of it all. */
export const isTooHigh = (node: Heading): boolean => node.depth <= 2 && isActivity(plainText(node));

const tooHigh = (heading: Heading): string =>
  `Tên hoạt động đứng trong mục nên có ba dấu thăng. Gõ: ### ${plainText(heading)}`;

/** An activity in bold stands for a heading right below its section, and is told as such elsewhere. */
const withActivity = (above: readonly Level[], node: RootContent): readonly Level[] =>
  above.at(-1)?.depth === 2 && activityIn(node) !== undefined
    ? [...above, { depth: 3, meant: 3 }]
    : above;

const sentenceOn = (heading: Heading, meant: number): string =>
  `Tiêu đề này thừa dấu thăng so với tiêu đề phía trên. Gõ: ${'#'.repeat(meant)} ${plainText(heading)}`;
