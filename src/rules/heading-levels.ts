import type { Heading } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode, plainText } from '../core/sections.ts';

/** A heading is one `#` longer than the one that it belongs to, never two. */
export const headingLevels: Rule = rule(
  'bac-tieu-de',
  'Tiêu đề nhỏ chỉ thêm một dấu # so với tiêu đề chứa nó',
  function* ({ tree }) {
    const above: { readonly depth: number; readonly meant: number }[] = [];
    for (const heading of tree.children.filter(
      (node): node is Heading => node.type === 'heading',
    )) {
      while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
      const meant = (above.at(-1)?.meant ?? heading.depth - 1) + 1;
      above.push({ depth: heading.depth, meant });
      if (meant < heading.depth)
        yield {
          at: placeOfNode(heading),
          severity: 'warning',
          message: `Tiêu đề này thừa dấu thăng so với tiêu đề phía trên. Gõ: ${'#'.repeat(meant)} ${plainText(heading)}`,
        };
    }
  },
);
