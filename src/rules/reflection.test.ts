import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { reflection } from './reflection.ts';

const fields = { ngay_day: '2026-10-05' };
const rule = reflection(['den_ngay', 'ngay_day'], 'tuan', [
  { title: 'Yêu cầu cần đạt' },
  { title: 'Đồ dùng dạy học' },
]);
const written = `${lesson()}\nHọc sinh còn nhầm 8 × 7.\n`;
const before = (words?: string) => () => words;

test('an empty last section is fine until the days of grace have passed', () => {
  expect(judge(rule, lesson(), { fields, today: '2026-10-08' })).toEqual([]);
});

test('an empty last section is told after them, with the days it is late', () => {
  expect(judge(rule, lesson(), { fields, today: '2026-10-09' })[0]).toContain(
    '23:1 Bài đã dạy ngày 05/10/2026 nhưng chưa ghi rút kinh nghiệm, trễ 1 ngày',
  );
});

test('the last day of a lesson of several days counts', () => {
  const days = { ngay_day: undefined, den_ngay: '2026-10-07' };
  expect(judge(rule, lesson(), { fields: days, today: '2026-10-10' })).toEqual([]);
});

test('a section that was written is fine when git has nothing to tell', () => {
  expect(judge(rule, written, { fields })).toEqual([]);
  expect(judge(rule, written, { fields, closingBefore: before() })).toEqual([]);
});

test('words that stood there before the lesson do not count', () => {
  const closingBefore = before('hoc sinh con nham 8 × 7.');
  expect(judge(rule, written, { fields, closingBefore })[0]).toContain(
    '23:1 Phần này đã có từ trước khi dạy (ngày 05/10/2026)',
  );
  expect(judge(rule, written, { fields, closingBefore, today: '2026-10-08' })).toEqual([]);
});

test('words that were added to after the lesson count', () => {
  expect(judge(rule, written, { fields, closingBefore: before('hoc sinh') })).toEqual([]);
  expect(judge(rule, written, { fields, closingBefore: before('') })).toEqual([]);
});

test.for([
  'Không',
  '- Không có gì.',
  'BÌNH THƯỜNG!',
  'Tốt.\n\n- ok\n- x',
  '**Không có**',
  '- [x] Tốt',
])('%j alone says nothing of the lesson', (words) => {
  const [told, ...others] = judge(rule, `${lesson()}\n${words}\n`, { fields });
  expect(told).toMatch(/^25:1 Chỉ ghi ".+" thì chưa rõ rút ra điều gì/);
  expect(others).toEqual([]);
});

test.for([
  '……………',
  'Nhận xét: ...........................',
  'Ghi: ....\n\n- Ưu điểm: ……\n- Tồn tại: ……',
  '……… (nếu có) ………',
  '[ ]',
  '- [ ]',
  '\\',
])('%j is a form that nobody filled in', (words) => {
  const [told, ...others] = judge(rule, `${lesson()}\n${words}\n`, { fields });
  expect(told).toMatch(/^25:1 Bài đã dạy ngày 05\/10\/2026 mà mục này chỉ có dòng chấm/);
  expect(others).toEqual([]);
});

test.for([
  'Nhận xét: …… 5 em chưa thuộc.',
  'Ghi: 7 × 8',
  'Không em nào nhớ 8 × 7.',
  'Tốt.\n\nHai em chưa nộp.',
  '![Bài làm](hinh/a.png)',
  'Không\n\n| a |\n|---|\n| 7 em |',
])('%j says something of it', (words) => {
  expect(judge(rule, `${lesson()}\n${words}\n`, { fields })).toEqual([]);
});

test('such words are left alone in the days of grace, and where the school counts them', () => {
  const words = `${lesson()}\nKhông có.\n`;
  expect(judge(rule, words, { fields, today: '2026-10-08' })).toEqual([]);
  const schoolData = 'loi_chua_du_rut_kinh_nghiem: []\n';
  expect(judge(rule, words, { fields, schoolData })).toEqual([]);
});

test('another lesson pasted below is no reflection', () => {
  const pasted = '**1. Yêu cầu cần đạt**\n\n- Đọc.\n\n**2. Đồ dùng dạy học**\n\n- Sách.';
  const told = judge(rule, `${lesson()}\n${pasted}\n`, { fields });
  expect(told).toEqual([expect.stringContaining('chưa ghi rút kinh nghiệm')]);
  expect(judge(rule, `${lesson()}\n7 em vướng.\n\n${pasted}\n`, { fields })).toEqual([]);
  expect(judge(rule, `${lesson()}\n**Yêu cầu cần đạt**: 7 em.\n`, { fields })).toEqual([]);
});
