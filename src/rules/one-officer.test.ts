import { expect, test } from 'vitest';
import { decisionOf } from '../../schemas/quyet-dinh/decision.ts';
import { judgeAcross } from '../wiring/testing/judge-across.ts';
import { oneOfficer } from './one-officer.ts';

const decision = (ngay: string, ...officers: readonly string[]) =>
  `ngay: ${ngay}\nnhan_xet: []\nphu_trach_email:${officers.length > 0 ? '' : ' []'}\n${officers.map((one) => `  - { nguoi: ${one} }`).join('\n')}`;

const judged = (heads: Readonly<Record<string, string>>, today = '2026-12-31') =>
  judgeAcross(
    oneOfficer('phu_trach_email', decisionOf),
    Object.fromEntries(Object.entries(heads).map(([key, head]) => [`quyet-dinh/${key}.md`, head])),
    { today },
  );

test('one officer, and a handover by a newer decision, are fine', () => {
  expect(judged({ a: decision('2026-09-04', 'khoa, tu_ngay: 2026-09-07') })).toEqual([]);
  expect(
    judged({
      a: decision('2026-09-04', 'khoa, tu_ngay: 2026-09-07'),
      b: decision('2026-11-20', 'bich, tu_ngay: 2026-11-23'),
      c: decision('2026-12-01'),
    }),
  ).toEqual([]);
});

test('a handover inside one decision is fine when the days meet', () => {
  const first = 'khoa, tu_ngay: 2026-09-07, den_ngay: 2026-10-04';
  expect(judged({ a: decision('2026-09-04', first, 'bich, tu_ngay: 2026-10-05') })).toEqual([]);
  expect(judged({ a: decision('2026-09-04', first, 'bich, tu_ngay: 2026-10-07') })).toEqual([
    'a:5 warning Từ ngày 05/10/2026 không ai phụ trách email của trường. Thêm một dòng phân công, hoặc sửa "den_ngay".',
  ]);
});

test('two officers at a time are told with the day it begins', () => {
  expect(
    judged({
      a: decision('2026-09-04', 'khoa, tu_ngay: 2026-09-07', 'bich, tu_ngay: 2026-10-05'),
    }),
  ).toEqual([expect.stringMatching(/^a:5 warning Từ ngày 05\/10\/2026 có 2 người cùng phụ trách/)]);
});

test('what is to come is not judged yet', () => {
  const ends = decision('2026-09-04', 'khoa, tu_ngay: 2026-09-07, den_ngay: 2026-10-04');
  expect(judged({ a: ends }, '2026-10-04')).toEqual([]);
  expect(judged({ a: ends }, '2026-10-05')).toHaveLength(1);
});

test('a school without such a decision is left alone', () => {
  expect(judged({ a: decision('2026-09-04') })).toEqual([]);
});
