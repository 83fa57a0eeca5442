import { expect, test } from 'vitest';
import { judgeAcross } from '../wiring/testing/judge-across.ts';
import { meetingsNumbered } from './meetings-numbered.ts';

const judged = (meetings: readonly (readonly [to: string, lan: number, ngay: string])[]) =>
  judgeAcross(
    meetingsNumbered('to', 'lan', 'ngay'),
    Object.fromEntries(
      meetings.map(([to, lan, ngay], at) => [
        `bien-ban-sinh-hoat-to/buoi-${at}.md`,
        `to: ${to}\nlan: ${lan}\nngay: ${ngay}`,
      ]),
    ),
    { today: '2026-10-31' },
  );

test('each tổ counts its own meetings', () => {
  expect(
    judged([
      ['to-3', 1, '2026-09-10'],
      ['to-4', 1, '2026-09-10'],
      ['to-3', 2, '2026-09-24'],
    ]),
  ).toEqual([]);
});

test('a number that was used is told at the later meeting, with the next free one', () => {
  expect(
    judged([
      ['to-3', 2, '2026-09-24'],
      ['to-3', 2, '2026-09-10'],
      ['to-3', 5, '2026-10-08'],
    ]),
  ).toEqual(['buoi-0:3 error Lần 2 đã dùng cho buoi-1.md. Gõ: lan: 6']);
});
