import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { isSection, sectionsOf } from '../core/sections.ts';

/** A list that the form prints inside a section needs that section, or it would not be printed at all. */
export const sectionFor = (list: string, title: string): Rule =>
  rule('muc-cho-bang', `Có "${list}" thì có mục "${title}" để in bảng`, function* (record) {
    const items = record.fields[list] as readonly unknown[];
    if (items.length === 0) return;
    if (!sectionsOf(record.tree).some((section) => isSection(section.title, { title })))
      yield {
        at: [list],
        message: `Bảng "${list}" in ở cuối mục "${title}" nhưng chưa có mục này. Gõ thêm "## ${title}. …" và lời dẫn, hoặc xóa "${list}".`,
      };
  });
