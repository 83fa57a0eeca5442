import { expect, test } from 'vitest';
import { fingerprintOf } from '../core/fingerprint.ts';
import { judgeAcross, lessonHead } from '../wiring/testing/judge-across.ts';
import { unchangedSince } from './unchanged-since.ts';

const lesson = lessonHead();
const now = fingerprintOf(`---\n${lesson}\n---\n`);

const judged = (item: string) =>
  judgeAcross(unchangedSince('bai', 'bai', 'dau_van_tay'), {
    'phieu-nhan-xet/mai.md': `bai:\n  - bai: ke-hoach-bai-day/a.md\n${item}`,
    'ke-hoach-bai-day/a.md': lesson,
  });

test('a lesson that is as it was read is fine', () => {
  expect(judged(`    dau_van_tay: "${now}"`)).toEqual([]);
});

test('a lesson that changed makes its comment void, at the fingerprint', () => {
  expect(judged('    dau_van_tay: "0123456789abcdef"')).toEqual([
    `mai:4 warning Bài đã sửa sau khi nhận xét. Đọc lại bài; nếu lời nhận xét còn đúng thì gõ: dau_van_tay: "${now}"`,
  ]);
});

test('a missing fingerprint is hinted at with what to type', () => {
  expect(judged('    yeu_cau: Đạt')).toEqual([
    `mai:3 hint Chưa ghi dấu vân tay của bài lúc nhận xét. Thêm vào mục này: dau_van_tay: "${now}"`,
  ]);
});

test('a lesson that is not there is left to the rule on references', () => {
  expect(judged('  - bai: ke-hoach-bai-day/khong-co.md')).toHaveLength(1);
});
