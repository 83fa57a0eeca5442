import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { columnNamed, columnOf, type Column } from '../core/columns.ts';
import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { placeOfLine } from '../core/place.ts';
import { placeOfNode, plainText } from '../core/sections.ts';
import { GLUED } from '../core/titles.ts';

/** The teacher's column and the pupils' stand one after the other; one alone is printed across the page. */
export const columnsPaired: Rule = rule(
  'cot-le',
  'Có cột "#### Giáo viên" thì có cột "#### Học sinh" ngay sau, và ngược lại',
  function* ({ text, tree }) {
    // Most lessons are seen to be right by their lines alone.
    if (!strays(columnsTyped(text)).length && !GLUED_LINE.test(text)) return;
    const headings = headingsOf(tree);
    const columns = headings.map((node) => columnOf(node) ?? gluedColumn(node));
    const alone = new Set(strays(columns));
    for (const [index, node] of headings.entries()) {
      const column = columns[index];
      const message =
        node.type === 'paragraph' ? glued(node) : column && alone.has(index) && SENTENCES[column];
      if (message)
        yield { at: placeOfLine(text, placeOfNode(node).line), severity: 'warning', message };
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

/** The headings that may end a column, and what was meant for one. */
const headingsOf = ({ children }: Root): (Heading | Paragraph)[] =>
  children.filter(
    (node) =>
      (node.type === 'heading' && node.depth <= 4) ||
      (node.type === 'paragraph' && gluedColumn(node) !== undefined),
  ) as (Heading | Paragraph)[];

/** The column that a line names whose `#` have no space behind them. */
const gluedColumn = (node: RootContent): Column | undefined => {
  const title = node.type === 'paragraph' ? titleOf(node) : undefined;
  return title === undefined ? undefined : columnNamed(title);
};

const titleOf = (node: Paragraph): string | undefined => {
  const [first] = node.children;
  return first?.type === 'text' && first.value.startsWith('#')
    ? GLUED.exec(plainText(node).split('\n', 1)[0] ?? '')?.[2]
    : undefined;
};

const GLUED_LINE = /\n#{1,6}[^\s#]/;

const glued = (node: Paragraph): string =>
  `Thiếu dấu cách sau dấu thăng nên chưa chia được hai cột. Gõ: #### ${titleOf(node)?.trim() ?? ''}`;

const SENTENCES: Readonly<Record<Column, string>> = {
  teacher:
    'Chưa chia được hai cột vì sau cột này không có cột học sinh. Trước việc của học sinh, gõ: #### Học sinh',
  pupils:
    'Chưa chia được hai cột vì trước cột này không có cột giáo viên. Trước việc của giáo viên, gõ: #### Giáo viên',
};
