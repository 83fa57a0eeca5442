import type { RuleExample } from '../core/rule-example.ts';

const LESSON = 'ke-hoach-bai-day';

/** Examples for the rules about what a head refers to. */
export const referenceExamples: Readonly<Record<string, RuleExample>> = {
  'ngay-nghi': {
    in: LESSON,
    wrong: 'tuan: 17\nngay_day: 2027-01-01',
    right: 'tuan: 17\nngay_day: 2026-12-31',
    replaces: 'tuan: 12\nngay_day: 2026-11-26',
  },
  'sai-thu-muc': {
    in: LESSON,
    path: true,
    wrong: '2026-2027/ke-hoach-bai-day/ly-thanh-tam/tuan-08/toan.md',
    right: '2026-2027/ke-hoach-bai-day/huynh-van-phuc/tuan-08/toan.md',
  },
  'ma-can-bo': {
    in: LESSON,
    wrong: 'giao_vien: Huỳnh Văn Phúc',
    right: 'giao_vien: huynh-van-phuc',
  },
  'ten-lop': { in: LESSON, wrong: 'lop: 3a2', right: 'lop: 3A2' },
  'tham-chieu': { in: LESSON, wrong: 'tuan: 99', right: 'tuan: 12' },
};
