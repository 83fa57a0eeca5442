import { expect, test } from 'vitest';
import { lessonOf } from '../../schemas/ke-hoach-bai-day/lesson.ts';
import { judgeAcross, lessonHead } from '../wiring/testing/judge-across.ts';
import { oneLessonAtATime } from './one-lesson-at-a-time.ts';

const judged = (a: Record<string, string>, b: Record<string, string>) =>
  judgeAcross(oneLessonAtATime('tiet_thu', lessonOf), {
    'ke-hoach-bai-day/a.md': lessonHead({ tiet_thu: '2', ...a }),
    'ke-hoach-bai-day/b.md': lessonHead({ tiet_thu: '2', ...b }),
  });

test('two lessons of a teacher in one period of a class are told at both', () => {
  expect(judged({}, { lop: '[3A1, 3A2]' })).toEqual([
    'b:8 warning Lớp 3A2, ngày 05/10/2026, tiết 2 còn có bài ke-hoach-bai-day/a.md. Sửa ngày hoặc tiết của một trong hai bài.',
    'a:8 warning Lớp 3A2, ngày 05/10/2026, tiết 2 còn có bài ke-hoach-bai-day/b.md. Sửa ngày hoặc tiết của một trong hai bài.',
  ]);
});

test('another period, day, class or teacher is fine', () => {
  for (const other of [
    { tiet_thu: '3' },
    { ngay_day: '2026-10-06' },
    { lop: '3A1' },
    { giao_vien: 'ai-do' },
  ])
    expect(judged({}, other)).toEqual([]);
});

test('lessons that do not say their period, or last several days, are left alone', () => {
  expect(judged({ tiet_thu: '' }, { tiet_thu: '' })).toEqual([]);
  const days = { ngay_day: '', tu_ngay: '2026-10-05', den_ngay: '2026-10-06' };
  expect(judged(days, days)).toEqual([]);
});
