import type { RootContent } from 'mdast';
import { placeOfLine } from '../core/place.ts';
import type { CheckedRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import { plainText } from '../core/sections.ts';
import { GLUED, isActivity } from '../core/titles.ts';

/** Activities whose names stand in bold or plain text, where a heading would let readers find them. */
export function* activityTitles({ tree, text }: CheckedRecord): Generator<NamedRemark> {
  for (const node of tree.children) {
    const title = activityIn(node);
    if (title !== undefined)
      yield {
        rule: 'tieu-de-in-dam',
        at: placeOfLine(text, node.position?.start.line ?? 1),
        severity: 'hint',
        message: GLUED.test(titleIn(node) ?? '')
          ? `Thiếu dấu cách sau dấu thăng nên dòng này không thành tiêu đề. Gõ: ### ${title}`
          : `Dòng này là tên hoạt động, nên làm thành tiêu đề. Gõ: ### ${title}`,
      };
  }
}

/** The activity that a line which is no heading names. */
export const activityIn = (node: RootContent): string | undefined => {
  const title = titleIn(node)?.replace(/^#+\s*/, '');
  return title && isActivity(title) ? title : undefined;
};

/** A line by itself; `1. Mở đầu` is a list of one to Markdown. Below `###Mở đầu` more may follow. */
const titleIn = (node: RootContent): string | undefined => {
  if (node.type === 'list' && node.ordered && node.children.length === 1) {
    const [only, ...others] = node.children[0]?.children ?? [];
    return only && others.length === 0 ? `${node.start ?? 1}. ${plainText(only)}` : undefined;
  }
  if (node.type !== 'paragraph') return undefined;
  const words = plainText(node);
  return words.startsWith('#') ? words.split('\n', 1)[0] : words;
};
