import { expect, test } from 'vitest';
import { decisionsOf } from '../../schemas/quyet-dinh/decision.ts';
import { judgeAcross } from '../wiring/testing/judge-across.ts';
import { handoverAgrees } from './handover-agrees.ts';

const DECISIONS = {
  'quyet-dinh/a.md':
    'ngay: 2026-09-04\nnhan_xet: []\nphu_trach_email:\n  - { nguoi: khoa, tu_ngay: 2026-09-07 }',
  'quyet-dinh/b.md':
    'ngay: 2026-11-20\nnhan_xet: []\nphu_trach_email:\n  - { nguoi: bich, tu_ngay: 2026-11-30 }',
};

const judged = (handovers: readonly (readonly [string, string])[], today: string) =>
  judgeAcross(
    handoverAgrees('ben_nhan', 'ngay', decisionsOf),
    {
      ...Object.fromEntries(
        handovers.map(([day, who]) => [
          `bien-ban-ban-giao/${day}.md`,
          `ngay: ${day}\nben_nhan: ${who}`,
        ]),
      ),
      ...DECISIONS,
    },
    { today },
  );

test('the last to take over is the officer of the day, also after a handover', () => {
  expect(judged([['2026-09-07', 'khoa']], '2026-11-22')).toEqual([]);
  const both = [
    ['2026-09-07', 'khoa'],
    ['2026-11-30', 'bich'],
  ] as const;
  expect(judged(both, '2026-12-01')).toEqual([]);
  expect(judged(both, '2026-11-29')).toEqual([]);
});

test('a new officer who has taken nothing over is told at the last handover', () => {
  expect(judged([['2026-09-07', 'khoa']], '2026-12-01')).toEqual([
    expect.stringMatching(/^2026-09-07:3 warning .*cho "khoa".*phân công "bich"/),
  ]);
});
