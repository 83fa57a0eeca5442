import type { RuleExample } from '../core/rule-example.ts';

const MINUTES = 'bien-ban-sinh-hoat-to';

/** Examples of the rules about meetings of a tổ. */
export const meetingExamples: Readonly<Record<string, RuleExample>> = {
  'gio-hop-dung-thu-tu': {
    in: MINUTES,
    wrong: 'ket_thuc: "15:30"',
    right: 'ket_thuc: "17:30"',
  },
  'thanh-phan-hop': {
    in: MINUTES,
    wrong: 'co_mat: [do-minh-triet]',
    right: 'co_mat: [ly-thanh-tam, do-minh-triet]',
  },
  'sinh-hoat-to-deu': {
    in: MINUTES,
    wrong: 'ngay: 2026-11-19',
    right: 'ngay: 2026-11-05',
    replaces: 'ngay: 2026-11-19',
    today: '2026-11-16',
    beside: [{ 'lan: 6': 'lan: 5', 'ngay: 2026-11-19': 'ngay: 2026-10-22' }],
  },
  'trung-lan-hop': {
    in: MINUTES,
    wrong: 'lan: 5',
    right: 'lan: 6',
    replaces: 'lan: 6',
    beside: [{ 'lan: 6': 'lan: 5', 'ngay: 2026-11-19': 'ngay: 2026-11-05' }],
  },
};
