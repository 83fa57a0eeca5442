import type { Root } from 'mdast';
import { columnNamed, columnOf, type Column } from '../core/columns.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';

/** The teacher's column and the pupils' stand one after the other; one alone is printed across the page. */
export const columnsPaired: Rule = rule(
  'cot-le',
  'Có cột "#### Giáo viên" thì có cột "#### Học sinh" ngay sau, và ngược lại',
  function* ({ text, tree }) {
    // Most lessons are seen to be right by their lines alone.
    if (!strays(columnsTyped(text)).length) return;
    const headings = headingsOf(tree);
    for (const index of strays(headings.map(columnOf))) {
      const heading = headings[index];
      const column = columnOf(heading);
      if (heading && column)
        yield { at: placeOfNode(heading), severity: 'warning', message: SENTENCES[column] };
    }
  },
);

/** Which of the headings is a column without the other one beside it. */
const strays = (columns: readonly (Column | undefined)[]): number[] =>
  columns.flatMap((column, index) => {
    const beside = columns[column === 'teacher' ? index + 1 : index - 1];
    return column && beside !== OTHER[column] ? [index] : [];
  });

const OTHER: Readonly<Record<Column, Column>> = { teacher: 'pupils', pupils: 'teacher' };

/** What each line with up to four `#` names. */
const columnsTyped = (text: string): (Column | undefined)[] =>
  (text.match(/\n#{1,4} [^\n]*/g) ?? []).map((line) =>
    line.startsWith('\n#### ') ? columnNamed(line.slice(6).replaceAll('*', '')) : undefined,
  );

const headingsOf = ({ children }: Root) =>
  children.filter((node) => node.type === 'heading' && node.depth <= 4);

const SENTENCES: Readonly<Record<Column, string>> = {
  teacher:
    'Chưa chia được hai cột vì sau cột này không có cột học sinh. Trước việc của học sinh, gõ: #### Học sinh',
  pupils:
    'Chưa chia được hai cột vì trước cột này không có cột giáo viên. Trước việc của giáo viên, gõ: #### Giáo viên',
};
