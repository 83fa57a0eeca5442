import type { RootContent } from 'mdast';
import { placeOfLine } from '../core/place.ts';
import type { CheckedRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import { plainText } from '../core/sections.ts';
import { fold } from '../core/text.ts';

/** Activities whose names stand in bold or plain text, where a heading would let readers find them. */
export function* activityTitles({ tree, text }: CheckedRecord): Generator<NamedRemark> {
  for (const node of tree.children) {
    const title = activityIn(node);
    if (title !== undefined)
      yield {
        rule: 'tieu-de-in-dam',
        at: placeOfLine(text, node.position?.start.line ?? 1),
        severity: 'hint',
        message: `Dòng này là tên hoạt động, nên làm thành tiêu đề. Gõ: ### ${title}`,
      };
  }
}

/** The activity that a line which is no heading names. */
export const activityIn = (node: RootContent): string | undefined => {
  const title = titleIn(node)?.replace(/^#+\s*/, '');
  return title && isActivity(title) ? title : undefined;
};

/** True for `Hoạt động 1. Mở đầu` and `1. Mở đầu (5 phút)`. */
export const isActivity = (title: string): boolean =>
  title.length < 120 && /^[hH\d].*$/.test(title) && ACTIVITY.test(fold(title));

/** A line by itself; `1. Mở đầu` is a list of one to Markdown. */
const titleIn = (node: RootContent): string | undefined => {
  if (node.type === 'list' && node.ordered && node.children.length === 1) {
    const [only, ...others] = node.children[0]?.children ?? [];
    return only && others.length === 0 ? `${node.start ?? 1}. ${plainText(only)}` : undefined;
  }
  return node.type === 'paragraph' ? plainText(node) : undefined;
};

const ACTIVITY =
  /^(?:(?:hoat dong|hd) ?\d+ ?[.:–-] ?\S|\d+\. .*\(\d+ ?(?:[–-] ?\d+ ?)?(?:phut|p|')\)[.:]?$)/;
