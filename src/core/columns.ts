import type { RootContent } from 'mdast';
import { kept } from './kept.ts';
import { plainText } from './sections.ts';
import { fold } from './text.ts';

/** The two columns that an activity may stand in. */
export type Column = 'teacher' | 'pupils';

/** The column that a heading begins, if any: `#### Giáo viên`, `#### Hoạt động của HS:`. */
export const columnOf = (node: RootContent | undefined): Column | undefined =>
  node?.type === 'heading' && node.depth === 4 ? columnNamed(plainText(node)) : undefined;

/** The same by the heading's words. */
export const columnNamed = kept((title: string): Column | undefined => {
  const words = fold(title).replace(/[:.]/g, '').trim();
  return TEACHER.test(words) ? 'teacher' : PUPILS.test(words) ? 'pupils' : undefined;
});

const TEACHER = /^(hoat dong cua )?(giao vien|gv)$/;
const PUPILS = /^(hoat dong cua )?(hoc sinh|hs)$/;
