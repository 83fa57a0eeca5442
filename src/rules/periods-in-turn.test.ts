import { expect, test } from 'vitest';
import { lessonOf } from '../../schemas/ke-hoach-bai-day/lesson.ts';
import { judgeAcross, lessonHead } from '../wiring/testing/judge-across.ts';
import { periodsInTurn } from './periods-in-turn.ts';

const judged = (...lessons: readonly Record<string, string>[]) =>
  judgeAcross(
    periodsInTurn('tiet_ppct', lessonOf),
    Object.fromEntries(
      lessons.map((lesson, at) => [`ke-hoach-bai-day/${at}.md`, lessonHead(lesson)]),
    ),
  );

test('periods that follow each other are fine', () => {
  expect(judged({ tiet_ppct: '1-2' }, { tiet_ppct: '"3"', tuan: '6' }, {})).toEqual([]);
});

test('a period that comes twice is told at the later lesson', () => {
  expect(judged({ tiet_ppct: '2-3', tuan: '6' }, { tiet_ppct: '1-2', lop: '[3A1, 3A2]' })).toEqual([
    '0:8 warning Lớp 3A2, tiết PPCT 2 trùng với bài ke-hoach-bai-day/1.md (tiết 1-2). Sửa số tiết của một trong hai bài.',
  ]);
});

test('a gap is hinted at in one week or the next, not where lessons lie further apart', () => {
  const first = { tiet_ppct: '"1"' };
  expect(judged(first, { tiet_ppct: '"4"', tuan: '6' })).toEqual([
    '1:8 hint Lớp 3A2, tiết PPCT nhảy từ 1 đến 4, thiếu 2 tiết ở giữa. Xem lại số tiết, hoặc soạn bài còn thiếu.',
  ]);
  expect(judged(first, { tiet_ppct: '"4"', tuan: '7' })).toEqual([]);
});

test('a short lesson inside a long one does not hide the next repeat', () => {
  const found = judged({ tiet_ppct: '1-9' }, { tiet_ppct: '2-3' }, { tiet_ppct: '5-6' });
  expect(found.map((line) => line.slice(0, 3))).toEqual(['1:8', '2:8']);
});

test('other classes and subjects count for themselves, as do Tin học and Công nghệ', () => {
  const both = { mon_hoc: 'Tin học và Công nghệ', tiet_ppct: '"8"' };
  expect(judged({ tiet_ppct: '"8"' }, { tiet_ppct: '"8"', lop: '3A1' })).toEqual([]);
  expect(
    judged({ ...both, ten_bai: '"Tin học: Thư mục"' }, { ...both, ten_bai: '"Công nghệ: Quạt"' }),
  ).toEqual([]);
});

test('a number of periods beyond all reason costs nothing', () => {
  expect(judged({ tiet_ppct: '1-999999999' }, { tiet_ppct: '"7"' })).toHaveLength(1);
});
