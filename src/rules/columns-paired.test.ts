import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { columnsPaired } from './columns-paired.ts';

const told = (...lines: string[]): string[] =>
  judge(columnsPaired, lessonWith(`${['### Hoạt động 1', ...lines].join('\n\n')}\n`)).map(
    (one) => one.split(' gõ: ')[1] ?? one,
  );

test('the column that stands alone asks for the other', () => {
  expect(told('#### Giáo viên', '- Hỏi.')).toEqual(['#### Học sinh']);
  expect(told('#### Hoạt động của HS:', '- Đáp.')).toEqual(['#### Giáo viên']);
  expect(told('#### **Giáo viên**', '- Hỏi.')).toEqual(['#### Học sinh']);
});

test('a column in bold is no column', () => {
  expect(told('#### GV', '- Hỏi.', '**HS**', '- Đáp.')).toEqual(['#### Học sinh']);
});

test('another activity between the two parts them', () => {
  expect(told('#### GV', '- Hỏi.', '### Hoạt động 2', '#### HS', '- Đáp.')).toEqual([
    '#### Học sinh',
    '#### Giáo viên',
  ]);
});

test('pairs are fine, one after the other too, and so are other small headings', () => {
  const pair = ['#### Giáo viên', '- Hỏi.', '#### Học sinh', '- Đáp.'];
  expect(told(...pair, ...pair, '#### Củng cố', '##### Học sinh khá')).toEqual([]);
});
