import { expect, test } from 'vitest';
import { lessonOf } from '../../schemas/ke-hoach-bai-day/lesson.ts';
import { judgeAcross, lessonHead } from '../wiring/testing/judge-across.ts';
import { noWeekMissed } from './no-week-missed.ts';

/** Lessons of these weeks; weeks 1 to 12 begin on 7 September. */
const judged = (weeks: readonly number[], today = '2026-10-12', changed = {}) =>
  judgeAcross(
    noWeekMissed('tuan', lessonOf),
    Object.fromEntries(
      weeks.map((week) => [
        `ke-hoach-bai-day/tuan-${week}.md`,
        lessonHead({ tuan: String(week), ngay_day: '', ...changed }),
      ]),
    ),
    { today },
  );

test('after four weeks with a subject, a week that is over without it is hinted at', () => {
  expect(judged([1, 2, 3, 4])).toEqual([
    'tuan-4:5 hint Lớp 3A2 chưa có bài Toán ở tuần 5, dù 4 tuần liền trước tuần nào cũng có. Nếu có dạy thì soạn thêm bài.',
  ]);
});

test('the week is not missed while it lasts', () => {
  expect(judged([1, 2, 3, 4], '2026-10-09')).toEqual([]);
});

test('a subject that was not there every week leads nobody to expect it', () => {
  expect(judged([1, 2, 4])).toEqual([]);
  expect(judged([2, 3, 4])).toEqual([]);
});

test('a lesson that goes on in the next week covers it', () => {
  const long = { tu_ngay: '2026-09-28', den_ngay: '2026-10-06' };
  expect(judged([1, 2, 3, 4], '2026-10-12', long)).toEqual([]);
});

test('each class of a lesson for several is told', () => {
  expect(judged([1, 2, 3, 4], '2026-12-31', { lop: '[3A1, 3A2]' })).toHaveLength(2);
});
