import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson, LESSONS } from '../wiring/testing/small-school.ts';
import { lessonsOfTeacher } from './lessons-of-teacher.ts';

const path = `${LESSONS}/toan.md`;
const judged = (bai: string, giao_vien = 'le-thi-mai', text = lesson()) =>
  judge(lessonsOfTeacher('bai', 'giao_vien'), '---\nbai:\n  - bai: x\n---\n', {
    path: '2026-2027/phieu-nhan-xet/a.md',
    fields: { giao_vien, bai: [{ bai }] },
    others: { [path]: text },
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
  const [told] = judge(lessonsOfTeacher('bai', 'giao_vien'), '---\nbai:\n  - bai: x\n---\n', {
    path: '2026-2027/phieu-nhan-xet/a.md',
    fields: { giao_vien: 'le-thi-mai', bai: [{ bai: 'ke-hoach-bai-day/khac/toan.md' }] },
    others: { [path.replace('le-thi-mai', 'khac')]: lesson().replace('le-thi-mai', 'khac') },
  });
  expect(told).toContain('Bài này của "khac", không phải của "le-thi-mai"');
});

test('a teacher who is not among the staff is told as such, not at each lesson', () => {
  expect(judged('ke-hoach-bai-day/le-thi-mai/toan.md', 'ai-do')).toEqual([]);
});

test('of a lesson whose head cannot be read nobody knows whose it is', () => {
  const broken = lesson().replace('lop: 3A2', 'lop:3A2');
  expect(judged('ke-hoach-bai-day/le-thi-mai/toan.md', 'le-thi-mai', broken)).toEqual([]);
});
