import { columnOf, type Column } from '../core/columns.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';

/** The teacher's column and the pupils' stand one after the other; one alone is printed across the page. */
export const columnsPaired: Rule = rule(
  'cot-le',
  'Có cột "#### Giáo viên" thì có cột "#### Học sinh" ngay sau, và ngược lại',
  function* ({ tree }) {
    const headings = tree.children.filter((node) => node.type === 'heading' && node.depth <= 4);
    for (const [index, heading] of headings.entries()) {
      const column = columnOf(heading);
      const beside = headings[column === 'teacher' ? index + 1 : index - 1];
      if (column && columnOf(beside) !== OTHER[column])
        yield { at: placeOfNode(heading), severity: 'warning', message: SENTENCES[column] };
    }
  },
);

const OTHER: Readonly<Record<Column, Column>> = { teacher: 'pupils', pupils: 'teacher' };

const SENTENCES: Readonly<Record<Column, string>> = {
  teacher:
    'Chưa chia được hai cột vì sau cột này không có cột học sinh. Trước việc của học sinh, gõ: #### Học sinh',
  pupils:
    'Chưa chia được hai cột vì trước cột này không có cột giáo viên. Trước việc của giáo viên, gõ: #### Giáo viên',
};
