import type { RootContent } from 'mdast';
import type { Kinds, Rule, Section } from '../core/kind.ts';
import type { CheckedRecord } from '../core/record.ts';
import { rule, type Remark } from '../core/report.ts';
import {
  isSection,
  placeOfNode,
  plainText,
  sectionsOf,
  type SectionOfRecord,
} from '../core/sections.ts';

/** The kind's sections are all there, once, in order, filled in, and its last one is the record's last. */
export const requiredSections = (kinds: Kinds): Rule =>
  rule('cac-muc', 'Đủ các mục bắt buộc, đúng thứ tự, không để trống', function* (record) {
    const wanted = kinds.get(record.kind)?.sections ?? [];
    const found = sectionsOf(record.tree);
    yield* inOrder(wanted, found, record);
    yield* repeats(wanted, found);
    yield* closing(wanted.at(-1), found);
  });

function* inOrder(
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
  record: CheckedRecord,
): Generator<Remark> {
  let after = -1;
  for (const [index, section] of wanted.entries()) {
    const at = indexOf(section, found);
    const here = found[at];
    if (!here) yield missing(section, nextFound(wanted.slice(index + 1), found), record);
    else yield* judge(section, here, at < after ? found[after] : undefined);
    after = Math.max(after, at);
  }
}

const indexOf = (section: Section, found: readonly SectionOfRecord[]): number =>
  found.findIndex(({ title }) => isSection(title, section));

/** The section in front of which the missing one belongs. */
const nextFound = (
  later: readonly Section[],
  found: readonly SectionOfRecord[],
): SectionOfRecord | undefined =>
  later.map((section) => found[indexOf(section, found)]).find((here) => here !== undefined);

const missing = (
  section: Section,
  next: SectionOfRecord | undefined,
  { tree, text }: CheckedRecord,
): Remark => {
  const disguised = tree.children.find((node) => isDisguised(node, section));
  if (disguised)
    return {
      at: placeOfNode(disguised),
      message: `Dòng này là tên mục nhưng chưa thành mục. Gõ lại: ## ${plainText(disguised)}`,
    };
  return {
    at: next ? placeOfNode(next.heading) : endOf(text),
    message: `Thiếu mục "${section.title}". Gõ thêm một dòng "## ${section.title}" và nội dung bên dưới, ${next ? `phía trên mục "${next.title}"` : 'ở cuối tệp'}.`,
  };
};

/** The section's title typed as bold text, or as a heading of another size. */
const isDisguised = (node: RootContent, section: Section): boolean =>
  (node.type === 'paragraph' || (node.type === 'heading' && node.depth !== 2)) &&
  isSection(plainText(node), section);

const endOf = (text: string): Remark['at'] => {
  const line = text.trimEnd().split('\n').length;
  return { line, column: 1, endLine: line, endColumn: 1 };
};

function* judge(
  section: Section,
  here: SectionOfRecord,
  before: SectionOfRecord | undefined,
): Generator<Remark> {
  const at = placeOfNode(here.heading);
  if (before)
    yield {
      at,
      message: `Mục "${here.title}" đứng sai thứ tự. Chuyển cả mục xuống dưới mục "${before.title}".`,
    };
  if (!section.mayBeEmpty && here.content.length === 0)
    yield { at, message: `Mục "${here.title}" còn trống. Ghi nội dung bên dưới.` };
}

function* repeats(
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
): Generator<Remark> {
  for (const section of wanted) {
    const [, second] = found.filter(({ title }) => isSection(title, section));
    if (second)
      yield {
        at: placeOfNode(second.heading),
        message: `Mục "${second.title}" có hai lần. Mỗi tệp chỉ một bài: gộp lại, hoặc tách bài thứ hai sang tệp khác.`,
      };
  }
}

/** A section that may be empty closes the record: CV 4147/GDĐT-TH, mục 3, wants "Rút kinh nghiệm" at the end. */
function* closing(
  section: Section | undefined,
  found: readonly SectionOfRecord[],
): Generator<Remark> {
  const last = found.at(-1);
  if (!section?.mayBeEmpty || !last || isSection(last.title, section)) return;
  if (indexOf(section, found) >= 0)
    yield {
      at: placeOfNode(last.heading),
      message: `Mục "${section.title}" phải là mục cuối cùng. Chuyển mục "${last.title}" lên trước.`,
    };
}
