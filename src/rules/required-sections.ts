import type { Kinds, Rule, Section } from '../core/kind.ts';
import { rule, type Remark } from '../core/report.ts';
import { isSection, placeOfNode, sectionsOf, type SectionOfRecord } from '../core/sections.ts';

/** The kind's sections are all there, once, in order, filled in, and its last one is the record's last. */
export const requiredSections = (kinds: Kinds): Rule =>
  rule('cac-muc', 'Đủ các mục bắt buộc, đúng thứ tự, không để trống', function* (record) {
    const wanted = kinds.get(record.kind)?.sections ?? [];
    const found = sectionsOf(record.tree);
    let after = -1;
    for (const section of wanted) {
      const at = found.findIndex(({ title }) => isSection(title, section));
      const here = found[at];
      if (!here) yield missing(section, found, record.text);
      else yield* judge(section, here, at > after);
      if (at > after) after = at;
    }
    yield* repeats(wanted, found);
    const closing = wanted.at(-1);
    const last = found.at(-1);
    if (
      closing?.mayBeEmpty &&
      last &&
      found.some(({ title }) => isSection(title, closing)) &&
      !isSection(last.title, closing)
    )
      yield {
        at: placeOfNode(last.heading),
        message: `Mục "${closing.title}" phải là mục cuối cùng. Chuyển mục "${last.title}" lên trước.`,
      };
  });

const missing = (section: Section, found: readonly SectionOfRecord[], text: string): Remark => {
  const lines = text.split('\n').length;
  const near = found.find(({ title }) => title.length > 0);
  return {
    at: near ? placeOfNode(near.heading) : { line: lines, column: 1, endLine: lines, endColumn: 1 },
    message: `Thiếu mục "${section.title}". Gõ thêm một dòng "## ${section.title}" và nội dung bên dưới.`,
  };
};

function* judge(section: Section, here: SectionOfRecord, inOrder: boolean): Generator<Remark> {
  const at = placeOfNode(here.heading);
  if (!inOrder)
    yield { at, message: `Mục "${here.title}" đứng sai thứ tự. Chuyển về đúng chỗ theo mẫu sổ.` };
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
