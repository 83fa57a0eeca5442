import type { RootContent } from 'mdast';
import type { Section } from '../core/kind.ts';
import { placeOfLine } from '../core/place.ts';
import type { CheckedRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import { isSection, plainText } from '../core/sections.ts';
import { brief, fold } from '../core/text.ts';
import { depthOfTitle, GLUED, isActivity } from '../core/titles.ts';

/** Activities whose names stand in bold or plain text, and other titles without a space behind their `#`, where a heading would let readers find them. The sections of the kind and the columns are told elsewhere. */
export function* activityTitles(
  { tree, text }: CheckedRecord,
  sections: readonly Section[],
): Generator<NamedRemark> {
  const holdsActivities = sections.some(({ title }) => fold(title).includes('hoat dong day hoc'));
  const last = sections.at(-1);
  let isClosing = false;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2)
      isClosing = last !== undefined && isSection(plainText(node), last);
    const mayName = holdsActivities && !isClosing;
    const told = gluedTitle(node, sections) ?? (mayName ? plainTitle(node) : undefined);
    if (told)
      yield {
        rule: 'tieu-de-in-dam',
        at: placeOfLine(text, node.position?.start.line ?? 1),
        ...told,
      };
  }
}

type Told = Pick<NamedRemark, 'severity' | 'message'>;

const gluedTitle = (node: RootContent, sections: readonly Section[]): Told | undefined => {
  const [, signs = '', typed = ''] = GLUED.exec(titleIn(node) ?? '') ?? [];
  if (signs.length < 2) return undefined;
  const depth = depthOfTitle(typed, sections);
  if (depth === 2 || depth === 4) return undefined;
  return {
    severity: 'warning',
    message: `Thiếu dấu cách sau dấu thăng nên dòng này không thành tiêu đề. Gõ: ${depth === 3 ? '###' : signs} ${brief(typed)}`,
  };
};

const plainTitle = (node: RootContent): Told | undefined => {
  const title = activityIn(node);
  return title === undefined
    ? undefined
    : {
        severity: 'hint',
        message: `Dòng này là tên hoạt động, nên làm thành tiêu đề. Gõ: ### ${title}`,
      };
};

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
