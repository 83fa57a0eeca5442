import type { RootContent } from 'mdast';
import { plainText } from './sections.ts';
import { fold } from './text.ts';

/** The two columns that an activity may stand in. */
export type Column = 'teacher' | 'pupils';

/** The column that a heading begins, if any: `#### Giáo viên`, `#### Hoạt động của HS:`. */
export const columnOf = (node: RootContent | undefined): Column | undefined => {
  if (node?.type !== 'heading' || node.depth !== 4) return undefined;
  const title = fold(plainText(node)).replace(/[:.]/g, '').trim();
  return TEACHER.test(title) ? 'teacher' : PUPILS.test(title) ? 'pupils' : undefined;
};

const TEACHER = /^(hoat dong cua )?(giao vien|gv)$/;
const PUPILS = /^(hoat dong cua )?(hoc sinh|hs)$/;
