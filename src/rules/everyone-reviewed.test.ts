import { expect, test } from 'vitest';
import { decisionsOf } from '../../schemas/quyet-dinh/decision.ts';
import { judgeAcross } from '../wiring/testing/judge-across.ts';
import { everyoneReviewed } from './everyone-reviewed.ts';

const KEYS = { from: 'ngay', to: 'han_gui', teams: 'to', teachers: 'giao_vien' };
const REVIEWER = '{ nguoi: dung, to: [to-3], tu_ngay: 2026-09-07 }';
const STAFF = `  - { ma: huong, ten: Trần Thu Hương, chuc_vu: Hiệu trưởng, ong_ba: Bà, email: huong@bensen.example }
  - { ma: oanh, ten: Đặng Kim Oanh, chuc_vu: Giáo viên, ong_ba: Bà, to: to-2, email: oanh@bensen.example }
`;

const judged = (reviewers: string, { more = '', to = '2026-11-02', staff = '' } = {}) =>
  judgeAcross(
    everyoneReviewed(KEYS, decisionsOf),
    {
      'kiem-tra/thang-10.md': `ngay: 2026-10-26\nhan_gui: ${to}\n${more}`,
      'quyet-dinh/a.md': `ngay: 2026-09-04\nphu_trach_email: []\nnhan_xet: [${reviewers}]`,
    },
    { staff, teams: ['to-2'] },
  );

test('a tổ with a reviewer on each day is fine; managers are not asked', () => {
  expect(judged(REVIEWER)).toEqual([]);
});

test('a reviewer who leaves before the deadline is told with the first day without one', () => {
  expect(judged(REVIEWER.replace(' }', ', den_ngay: 2026-11-01 }'))).toEqual([
    'thang-10:2 warning Ngày 02/11/2026 chưa có quyết định phân công ai nhận xét Lê Thị Mai. Thêm tổ ấy vào "nhan_xet" của quyết định.',
  ]);
});

test('a teacher of another tổ wants a reviewer of that tổ, unless the inspection does not ask it', () => {
  expect(judged(REVIEWER, { staff: STAFF })).toEqual([
    expect.stringContaining('nhận xét Đặng Kim Oanh.'),
  ]);
  expect(judged(REVIEWER, { staff: STAFF, more: 'to: [to-3]' })).toEqual([]);
  expect(judged(REVIEWER, { staff: STAFF, more: 'giao_vien: [le-thi-mai]' })).toEqual([]);
});

test('an inspection whose days are the wrong way round, or a thousand years long, is judged all the same', () => {
  expect(judged('', { to: '2026-10-01' })).toEqual([]);
  expect(judged('', { to: '3026-10-01' })).toHaveLength(1);
});
