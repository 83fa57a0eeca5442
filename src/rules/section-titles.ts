import type { RootContent } from 'mdast';
import type { Place } from '../core/finding.ts';
import type { Section } from '../core/kind.ts';
import { lineAt, placeOfLine } from '../core/place.ts';
import type { CheckedRecord } from '../core/record.ts';
import type { NamedRemark } from '../core/report.ts';
import {
  bareTitle,
  isSection,
  numberOf,
  placeOfNode,
  plainText,
  type SectionOfRecord,
} from '../core/sections.ts';
import { nearest } from '../core/text.ts';
import { GLUED } from '../core/titles.ts';
import { nodesOfType } from '../core/tree.ts';

interface Surroundings {
  readonly record: CheckedRecord;
  /** The headings that name no section of the kind. */
  readonly unknown: readonly SectionOfRecord[];
  /** The only heading that stands where it belongs. */
  readonly instead?: SectionOfRecord;
}

/** What to say of a section whose title is typed otherwise; undefined when it is missing. */
export const typedOtherwise = (
  section: Section,
  { record, unknown, instead }: Surroundings,
): NamedRemark | undefined => {
  const disguised = record.tree.children.flatMap((node) => disguiseOf(node, section, record.text));
  const indented = disguised.length > 0 ? undefined : indentedTitle(section, record);
  const alike = unknown.find(({ title }) => isAlike(title, section));
  return (
    disguised[0] ??
    indented ??
    (alike && misnamed(section, alike)) ??
    (instead && unknown.includes(instead) ? otherwise(section, instead) : undefined)
  );
};

/** What to say of sections that are missing in front of another, or at the end: once, in the order in which they are to be typed. */
export const missing = (
  sections: readonly Section[],
  next: SectionOfRecord | undefined,
  { text }: CheckedRecord,
): NamedRemark => {
  const lines = sections.map(({ title }) => `"## ${title}"`).join(', ');
  const where = next ? `phía trên mục "${next.title}"` : 'ở cuối tệp';
  return {
    rule: 'thieu-muc',
    at: next ? placeOfNode(next.heading) : endOf(text),
    message:
      sections.length === 1
        ? `Thiếu mục "${sections[0]?.title ?? ''}". Gõ thêm dòng ${lines} ${where}, nội dung ghi bên dưới.`
        : `Thiếu ${sections.length} mục. Gõ thêm ${where}, theo thứ tự này, nội dung ghi dưới từng dòng: ${lines}.`,
  };
};

const misnamed = ({ title }: Section, { title: typed, heading }: SectionOfRecord): NamedRemark => ({
  rule: 'ten-muc',
  at: placeOfNode(heading),
  message: `Tên mục chưa đúng như mẫu. Gõ: ## ${numberOf(typed)?.typed ?? ''}${title}`,
});

const otherwise = (
  { title }: Section,
  { title: typed, heading }: SectionOfRecord,
): NamedRemark => ({
  rule: 'thieu-muc',
  at: placeOfNode(heading),
  message: `Theo mẫu, chỗ này là mục "${title}". Nếu đúng là mục ấy thì gõ: ## ${numberOf(typed)?.typed ?? ''}${title}; nếu không thì thêm mục ấy ở phía trên.`,
});

/** The beginning of the title, or a slip in it. */
const isAlike = (typed: string, { title, also = [] }: Section): boolean => {
  const bare = bareTitle(typed);
  const names = [title, ...also].map(bareTitle);
  return (
    names.some((name) => bare.length >= 5 && (name.startsWith(bare) || bare.startsWith(name))) ||
    nearest(bare, names) !== undefined
  );
};

/** The section's title typed as bold or plain text, as an item of a list, or as a heading of another size. */
const disguiseOf = (node: RootContent, section: Section, text: string): NamedRemark[] => {
  const found = titlesIn(node).find(({ title }) => isSection(title, section));
  if (!found) return [];
  const typed = found.title.replace(/[:\s]+$/, '');
  return [
    {
      rule: 'tieu-de-in-dam',
      at: found.at ?? placeOfLine(text, node.position?.start.line ?? 1),
      message: GLUED.test(titleLine(node))
        ? `Thiếu dấu cách sau dấu thăng nên dòng này không thành tên mục. Gõ: ## ${typed}`
        : found.alone
          ? `Dòng này là tên mục, phải bắt đầu bằng hai dấu thăng và dấu cách. Gõ: ## ${typed}`
          : `Tên mục phải đứng riêng một dòng, bắt đầu bằng hai dấu thăng. Gõ: ## ${typed}`,
    },
  ];
};

/** The section's heading with spaces in front: it belongs to the list above it, or is printed as it was typed. */
const indentedTitle = (
  section: Section,
  { text, tree }: CheckedRecord,
): NamedRemark | undefined => {
  const nodes = INDENTED.test(text)
    ? [...nodesOfType(tree, 'heading'), ...nodesOfType(tree, 'code')]
    : [];
  for (const node of nodes) {
    const { line, endLine } = placeOfNode(node);
    for (let at = line; at <= endLine; at += 1) {
      const title = INDENTED.exec(lineAt(text, at))?.[1]?.trim();
      if (title !== undefined && isSection(title, section))
        return {
          rule: 'tieu-de-in-dam',
          at: placeOfLine(text, at),
          message: `Dòng này thụt vào nên không thành tên mục. Xóa các dấu cách ở đầu dòng. Gõ: ## ${title}`,
        };
    }
  }
  return undefined;
};

/** Up to three spaces do no harm outside lists. */
const INDENTED = /^[ \t]+#{1,6}[ \t]+(\S.*)$/m;

/** The first line of a paragraph. */
const titleLine = (node: RootContent): string =>
  node.type === 'paragraph' ? (plainText(node).split('\n', 1)[0] ?? '') : '';

/** True for a section's title on a line of its own, however it is typed. */
export const isTitleOf = (node: RootContent, section: Section): boolean =>
  titlesIn(node).some(
    ({ title, alone }) => alone && title.length < LONG && isSection(title, section),
  );

/** No title is so long; whole paragraphs are looked at too. */
const LONG = 120;

interface Title {
  readonly title: string;
  /** False when more text stands on the line. */
  readonly alone: boolean;
  /** Absent: the node's first line. */
  readonly at?: Place;
}

const titlesIn = (node: RootContent): Title[] => {
  if (node.type === 'heading')
    return node.depth === 2 ? [] : [{ title: plainText(node), alone: true, at: placeOfNode(node) }];
  if (node.type === 'list') {
    const number = node.ordered ? `${node.start ?? 1}. ` : '';
    const [first] = node.children[0]?.children ?? [];
    return first ? titlesIn(first).map((title) => ({ ...title, title: number + title.title })) : [];
  }
  if (node.type !== 'paragraph') return [];
  const [strong] = node.children;
  const words = plainText(node);
  const line = (words.split('\n')[0] ?? '').replace(/^#+\s*/, '');
  const bold = strong?.type === 'strong' ? plainText(strong) : line;
  return [
    { title: line, alone: true },
    { title: bold, alone: false },
  ];
};

const endOf = (text: string): Place => {
  const line = text.trimEnd().split('\n').length;
  return { line, column: 1, endLine: line, endColumn: 1 };
};
