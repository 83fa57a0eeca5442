import { expect, test } from 'vitest';
import { judgeAcross } from '../wiring/testing/judge-across.ts';
import { teamMeets } from './team-meets.ts';

const judged = (days: readonly string[], today: string, team = 'to-3') =>
  judgeAcross(
    teamMeets('to', 'ngay'),
    Object.fromEntries(
      days.map((day, at) => [`bien-ban-sinh-hoat-to/lan-${at}.md`, `to: ${team}\nngay: ${day}`]),
    ),
    { today },
  );

test('a meeting every second week is enough, whatever the weekday', () => {
  expect(judged(['2026-09-07', '2026-09-25'], '2026-10-09')).toEqual([]);
});

test('two whole weeks without minutes are told at the last ones', () => {
  expect(judged(['2026-09-10'], '2026-09-26')).toEqual([
    'lan-0:3 warning Từ buổi này, ngày 10/09/2026, Tổ 3 đã 2 tuần chưa có biên bản mới. Ghi biên bản buổi sinh hoạt tiếp theo.',
  ]);
});

test('a hole between two meetings is told at the later, in whatever order the files lie', () => {
  expect(judged(['2026-10-05', '2026-09-10'], '2026-10-06')[0]).toMatch(
    /^lan-0:3 warning Tổ 3 không có biên bản nào trong 3 tuần trước buổi này/,
  );
});

test('days out of term do not count', () => {
  expect(judged(['2026-11-20'], '2027-06-30')).toEqual([]);
});

test('each tổ is judged by itself, one that is not in the list by its id', () => {
  expect(judged(['2026-09-10'], '2026-10-31', 'to-la')[0]).toContain('to-la');
});
