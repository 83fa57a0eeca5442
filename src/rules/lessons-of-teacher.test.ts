import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson, LESSONS } from '../wiring/testing/small-school.ts';
import { lessonsOfTeacher } from './lessons-of-teacher.ts';

const path = `${LESSONS}/toan.md`;
const judged = (bai: string, giao_vien = 'le-thi-mai') =>
  judge(lessonsOfTeacher('bai', 'giao_vien'), '---\nbai:\n  - bai: x\n---\n', {
    path: '2026-2027/phieu-nhan-xet/a.md',
    fields: { giao_vien, bai: [{ bai }] },
    others: { [path]: lesson() },
  });

test("a teacher's own lesson is fine", () => {
  expect(judged('ke-hoach-bai-day/le-thi-mai/toan.md')).toEqual([]);
});

test('a lesson that is not there is told, with the one that was meant', () => {
  expect(judged('ke-hoach-bai-day/le-thi-mai/toann.md')[0]).toMatch(
    /^3:10 .*Có phải .*\/toan\.md\?$/,
  );
});

test("another teacher's lesson is told", () => {
  expect(judged('ke-hoach-bai-day/le-thi-mai/toan.md', 'ai-do')[0]).toContain(
    'Bài này của "le-thi-mai", không phải của "ai-do"',
  );
});
