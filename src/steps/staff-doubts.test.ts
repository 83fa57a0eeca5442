import { expect, test } from 'vitest';
import type { StaffList } from '../core/school.ts';
import { staffDoubts } from './staff-doubts.ts';

const MAI = {
  ma: 'le-thi-mai',
  ten: 'Lê Thị Mai',
  chuc_vu: 'Tổ trưởng',
  ong_ba: 'Bà',
  to: 'to-3',
  day: [],
  mon: [],
  email: 'mai@bensen.example',
} as const;

const HUNG = {
  ...MAI,
  ma: 'tran-van-hung',
  ten: 'Trần Văn Hùng',
  chuc_vu: 'Giáo viên',
  ong_ba: 'Ông',
  email: 'hung@bensen.example',
} as const;

const LIST = {
  to: [{ ma: 'to-3', ten: 'Tổ 3' }],
  lop: ['1A1', '2A1', '3A2'],
  nhan_su: [MAI, HUNG],
};

/** What is doubted of a list: where, and the message; a warning begins with `nhắc`. */
const doubts = (changed: { readonly [Key in keyof StaffList]?: unknown }): string[] =>
  Array.from(
    staffDoubts({ ...LIST, ...changed } as unknown as StaffList),
    ({ at, message, severity }) =>
      `${severity === 'warning' ? 'nhắc ' : ''}${(at as readonly unknown[]).join('.')} ${message}`,
  );

test.for([
  [['1A1', '2A1', '10A12']],
  [['1/1', '2.3', '5A', '5B']],
  [['1a', '2a', '3b']],
  [['Lớp "Lá"', 'lớp Mầm', 'Hoa Sen', 'CHỒI']],
  [['1A', '1 Hoa', '1B']],
  [['Lớp 1', 'Lớp 2 Sen', '1', '2']],
])('classes may be named %j', ([lop]) => {
  expect(doubts({ lop })).toEqual([]);
});

test.for([
  [['1a1', '2A1', '3A2'], 'lop.0 Lớp "1a1" viết khác các lớp kia. Gõ: 1A1'],
  [['1a', '2B', '3b'], 'lop.1 Lớp "2B" viết khác các lớp kia. Gõ: 2b'],
  [['1A1', '2a1'], 'lop.1 Lớp "2a1" viết khác các lớp kia. Gõ: 2A1'],
  [['1A1', '2 A1', '3A2'], 'lop.1 Lớp "2 A1" viết khác các lớp kia. Gõ: 2A1'],
  [
    ['1 A', '2 A', '3A'],
    'lop.2 Lớp "3A" viết khác các lớp kia. Viết chữ hoa, dấu cách như các lớp kia.',
  ],
  [['1A1', '2A1', '1 a1'], 'lop.2 Lớp "1 a1" ghi hai lần, lần trước là "1A1". Xóa một lần.'],
  [['1A1', '1A1'], 'lop.1 Lớp "1A1" ghi hai lần. Xóa một lần.'],
  [
    ['1A1; 2A1', '3A2'],
    'lop.0 "1A1; 2A1" là nhiều lớp trong một mục. Giữa các lớp gõ dấu phẩy, không có ngoặc kép: 1A1, 2A1',
  ],
  [
    ['1A1 2A1', '3A2'],
    'lop.0 "1A1 2A1" là nhiều lớp trong một mục. Giữa các lớp gõ dấu phẩy, không có ngoặc kép: 1A1, 2A1',
  ],
] as const)('of the classes %j one is doubted', ([lop, told]) => {
  expect(doubts({ lop })).toEqual([told]);
});

test('a class that is doubted on the list is not told of its people too', () => {
  expect(doubts({ lop: ['1a1', '2A1', '3A2'], nhan_su: [{ ...MAI, chu_nhiem: '1A1' }] })).toEqual([
    expect.stringContaining('lop.0 '),
  ]);
});

test('a class that one person has and the list has not is told there, of several people at the list', () => {
  expect(doubts({ nhan_su: [{ ...MAI, chu_nhiem: '3A3' }, HUNG] })).toEqual([
    'nhan_su.0.chu_nhiem Không có lớp "3A3" trong danh sách "lop". Dùng một trong: 1A1, 2A1, 3A2.',
  ]);
  expect(doubts({ nhan_su: [MAI, { ...HUNG, day: ['1A1', '2a1'] }] })).toEqual([
    'nhan_su.1.day.1 Không có lớp "2a1" trong danh sách "lop". Gõ: 2A1',
  ]);
  const both = [
    { ...MAI, chu_nhiem: '5A1' },
    { ...HUNG, day: ['5A1'] },
  ];
  expect(doubts({ nhan_su: both })).toEqual([
    expect.stringContaining('lop 2 người dạy lớp "5A1" mà danh sách "lop" không có lớp ấy.'),
  ]);
});

test('a class that people spell in one way and the list in another is told at the list', () => {
  const nhan_su = [
    { ...MAI, chu_nhiem: '1A1' },
    { ...HUNG, day: ['1A1'] },
  ];
  const lop = ['1a1', '2a1'];
  expect(doubts({ lop, nhan_su })).toEqual([
    'lop.0 2 người dạy lớp "1A1" mà danh sách "lop" ghi "1a1". Gõ: 1A1',
  ]);
  expect(
    doubts({
      lop,
      nhan_su: [...nhan_su, { ...nhan_su[0], ma: 'a', email: 'a@b.vn', chu_nhiem: '1a1' }],
    }),
  ).toEqual(['nhan_su.0.chu_nhiem Không có lớp "1A1" trong danh sách "lop". Gõ: 1a1']);
});

test('of two people with one id the one is told whose name it does not spell', () => {
  const told = (at: number) =>
    `nhan_su.${at}.ma ${at === 0 ? 'Trần Văn Hùng và Lê Thị Mai' : 'Lê Thị Mai và Trần Văn Hùng'} cùng mang mã "le-thi-mai". Mã của ông Trần Văn Hùng, gõ: ma: tran-van-hung`;
  const other = { ...HUNG, ma: MAI.ma };
  expect(doubts({ nhan_su: [MAI, other] })).toEqual([told(1)]);
  expect(doubts({ nhan_su: [other, MAI] })).toEqual([told(0)]);
});

test('two people of one name need ids of their own', () => {
  expect(doubts({ nhan_su: [MAI, { ...HUNG, ma: MAI.ma, ten: MAI.ten, ong_ba: 'Bà' }] })).toEqual([
    expect.stringContaining('Mã của bà Lê Thị Mai, đổi sang mã khác.'),
  ]);
});

test('an address of two people is brought to mind', () => {
  expect(doubts({ nhan_su: [MAI, { ...HUNG, email: 'Mai@bensen.example' }] })).toEqual([
    expect.stringContaining('nhắc nhan_su.1.email Lê Thị Mai và Trần Văn Hùng cùng một địa chỉ'),
  ]);
});

test('a tổ stands once, has its leader, and is the one that its people name', () => {
  const twice = [...LIST.to, { ma: 'to-3', ten: 'Tổ 4' }];
  expect(doubts({ to: twice })).toEqual([
    expect.stringContaining('to.1.ma Hai tổ cùng mang mã "to-3".'),
  ]);
  expect(doubts({ nhan_su: [HUNG] })).toEqual([
    expect.stringContaining('nhắc to.0 Tổ 3 chưa có tổ trưởng'),
  ]);
  expect(doubts({ nhan_su: [MAI, { ...HUNG, to: 'to3' }] })).toEqual([
    'nhan_su.1.to Không có tổ "to3" ở mục "to" đầu tệp. Gõ: to: to-3',
  ]);
});
