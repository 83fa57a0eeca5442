import type { RuleExample } from '../core/rule-example.ts';

/** A mistake and its correction for each rule about decisions and what rests on them. */
export const decisionExamples: Readonly<Record<string, RuleExample>> = {
  'so-van-ban': { in: 'quyet-dinh', wrong: 'so: 12 #', right: 'so: 13 #' },
  'phu-trach-email': {
    in: 'quyet-dinh',
    wrong:
      '\n  - nguoi: pham-ngoc-bich\n    tu_ngay: 2026-11-30\n  - nguoi: vo-minh-khoa\n    tu_ngay: 2026-11-30\n',
    right: '\n  - nguoi: pham-ngoc-bich\n    du_phong: vo-minh-khoa\n    tu_ngay: 2026-11-30\n',
    replaces:
      '\n  - nguoi: pham-ngoc-bich\n    du_phong: vo-minh-khoa # không bắt buộc\n    tu_ngay: 2026-11-30\n',
    today: '2026-12-07',
  },
  'ban-giao-email': {
    in: 'bien-ban-ban-giao',
    wrong: 'ben_nhan: le-quoc-dung #',
    right: 'ben_nhan: vo-minh-khoa #',
  },
  'co-nguoi-nhan-xet': { in: 'kiem-tra', wrong: 'ngay: 2026-08-03', right: 'ngay: 2027-01-04' },
};
