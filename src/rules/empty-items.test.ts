import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { noEmptyItems } from './empty-items.ts';

const told = (text: string): string[] => judge(noEmptyItems, lessonWith(text));

test.for([
  ['- Một\n-', '22:1 Dòng này'],
  ['- Một\n- Hai\n\n  -', '24:3 Dòng này'],
  ['1. Một\n2.\n3.  ', '22:1 Có 2 dòng'],
  ['> - Một\n> *', '22:3 Dòng này'],
])('%j has an item without words', ([text, begins]) => {
  expect(told(text ?? '')[0]).toMatch(new RegExp(`^${begins ?? ''} chỉ có dấu đầu dòng`));
});

test.for(['Bảng con\n-', '- Một\n- Hai\n  -'])('%j makes a heading by mistake', (text) => {
  expect(told(text)[0]).toContain('biến dòng trên thành tiêu đề');
});

test.for([
  'Bảng con\n---',
  '- Một\n\n- Hai',
  '```\n-\n```',
  '7 x 8 =\n\n- ![Rổ cam](hinh/cam.png)',
])('%j is fine', (text) => {
  expect(told(text)).toEqual([]);
});
