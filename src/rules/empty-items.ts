import type { Heading } from 'mdast';
import type { Rule } from '../core/kind.ts';
import { lineAt, placeOfLine } from '../core/place.ts';
import { rule } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { nodesOfType } from '../core/tree.ts';

/** A dash always has words behind it: alone it is an empty line on paper, or, right below a line, makes that a heading. Told at the first one. */
export const noEmptyItems: Rule = rule(
  'y-trong',
  'Sau dấu đầu dòng luôn có chữ',
  function* ({ text, tree }) {
    if (!LONE_SIGN.test(text)) return;
    const underlined = nodesOfType(tree, 'heading').find((heading) =>
      /^[ \t>]*-[ \t]*$/.test(lineAt(text, endOf(heading))),
    );
    if (underlined)
      yield {
        at: placeOfLine(text, endOf(underlined)),
        severity: 'warning',
        message: 'Dấu gạch không có chữ này biến dòng trên thành tiêu đề. Xóa đi, hoặc ghi nốt ý.',
      };
    const [first, ...others] = nodesOfType(tree, 'listItem').filter(
      ({ children }) => children.length === 0,
    );
    if (!first) return;
    const what = others.length > 0 ? `Có ${others.length + 1} dòng` : 'Dòng này';
    yield {
      at: placeOfNode(first),
      severity: 'warning',
      message: `${what} chỉ có dấu đầu dòng mà không có chữ. Xóa đi, hoặc ghi nốt ý.`,
    };
  },
);

const LONE_SIGN = /\n[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\r?\n|$)/;

const endOf = ({ position }: Heading): number => position?.end.line ?? 0;
