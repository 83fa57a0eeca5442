import { expect, test } from 'vitest';
import type { YearSettings } from '../core/school.ts';
import { calendarDoubts } from './calendar-doubts.ts';

const week = (tuan: number, from: string, to: string) => ({
  tuan,
  tu_ngay: `2026-${from}`,
  den_ngay: `2026-${to}`,
});

const FIVE = week(5, '10-05', '10-09');
const SIX = week(6, '10-12', '10-16');
const SEVEN = week(7, '10-19', '10-23');
const WEEKS = [FIVE, SIX, SEVEN];

const term = (ten: string, tu_tuan: number, den_tuan: number) => ({ ten, tu_tuan, den_tuan });

const holiday = (from: string, to: string) => [
  { ten: 'Nghỉ lễ', tu_ngay: `2026-${from}`, den_ngay: `2026-${to}` },
];

/** What is doubted of a calendar: where, and the message; a warning begins with `nhắc`. */
const doubts = (changed: Partial<YearSettings>): string[] => {
  const year = {
    nam_hoc: '2026-2027',
    hoc_ki: [term('Học kì I', 5, 6), term('Học kì II', 7, 7)],
    tuan: WEEKS,
    ngay_nghi: [],
    ...changed,
  } as unknown as YearSettings;
  return Array.from(
    calendarDoubts(year, '2026-2027'),
    ({ at, message, severity }) =>
      `${severity === 'warning' ? 'nhắc ' : ''}${(at as readonly unknown[]).join('.')} ${message}`,
  );
};

test('a calendar whose weeks and terms follow each other is not doubted', () => {
  expect(doubts({})).toEqual([]);
});

test('a calendar of another year than its folder is an error', () => {
  expect(doubts({ nam_hoc: '2025-2026' })).toEqual([
    'nam_hoc Tệp này nằm trong thư mục 2026-2027 mà "nam_hoc" là 2025-2026. Gõ: nam_hoc: 2026-2027',
  ]);
});

test.for([
  ['the second', [FIVE, { ...SIX, tuan: 5 }, SEVEN], 'tuan.1.tuan Tuần 5 ghi hai lần. Gõ: tuan: 6'],
  ['the first', [FIVE, { ...SIX, tuan: 7 }, SEVEN], 'tuan.1.tuan Tuần 7 ghi hai lần. Gõ: tuan: 6'],
  [
    'neither',
    [FIVE, SIX, { ...SEVEN, tuan: 6 }, week(7, '10-26', '10-30')],
    'tuan.2.tuan Tuần 6 ghi hai lần. Sửa một trong hai số tuần.',
  ],
] as const)('of a week number that stands twice %s is told to change', ([, tuan, told]) => {
  expect(doubts({ tuan: [...tuan] })).toEqual([told]);
});

test('a number out of its turn is told with the one that belongs there', () => {
  expect(doubts({ tuan: [FIVE, { ...SIX, tuan: 66 }, SEVEN] })).toEqual([
    'tuan.1.tuan Giữa tuần 5 và tuần 7 phải là tuần 6. Gõ: tuan: 6',
  ]);
});

test('a week of another school year is told, and of several the first', () => {
  const tuan = WEEKS.map((one) => ({ ...one, tu_ngay: one.tu_ngay.replace('2026', '2025') }));
  expect(doubts({ tuan })).toEqual([
    'tuan.0.tu_ngay Ngày 05/10/2025 của tuần 5 và 2 tuần sau không thuộc năm học 2026-2027. Sửa năm của ngày.',
  ]);
  expect(doubts({ tuan: [FIVE, SIX, { ...SEVEN, den_ngay: '2028-10-23' }] })).toEqual([
    'tuan.2.den_ngay Ngày 23/10/2028 của tuần 7 không thuộc năm học 2026-2027. Sửa năm của ngày.',
  ]);
});

test('a week is missed, unless it is a holiday', () => {
  const tuan = [FIVE, SEVEN];
  const hoc_ki = [term('Học kì I', 5, 7)];
  expect(doubts({ tuan, hoc_ki })).toEqual([
    'tuan.1.tuan Trước tuần 7 thiếu tuần 6. Ghi thêm tuần ấy, sửa số tuần; nếu là tuần nghỉ thì ghi vào "ngay_nghi".',
  ]);
  expect(doubts({ tuan, hoc_ki, ngay_nghi: holiday('10-12', '10-16') })).toEqual([]);
});

test('weeks out of order are told once', () => {
  expect(doubts({ tuan: [SIX, FIVE, SEVEN] })).toEqual([
    expect.stringContaining('tuan.1.tuan Tuần 5 đứng sau tuần 6.'),
  ]);
});

test('a week that overlaps the one before, or ends before it begins, is an error', () => {
  expect(doubts({ tuan: [FIVE, week(6, '10-08', '10-16'), SEVEN] })).toEqual([
    expect.stringMatching(/^tuan\.1\.tu_ngay Tuần 6 bắt đầu ngày 08\/10\/2026, khi tuần 5 \(/),
  ]);
  expect(doubts({ tuan: [FIVE, week(6, '12-10', '10-16'), SEVEN] })).toEqual([
    'tuan.1.den_ngay Tuần 6 hết ngày 16/10/2026, trước khi bắt đầu (10/12/2026). Sửa một trong hai ngày.',
  ]);
});

test.for([
  [
    [term('Học kì I', 5, 7), term('Học kì II', 7, 7)],
    'nhắc hoc_ki.1.tu_tuan Học kì II bắt đầu ở tuần 7 mà học kì trước đến tuần 7 mới hết.',
  ],
  [
    [term('Học kì I', 6, 5), term('Học kì II', 7, 7)],
    'nhắc hoc_ki.0.den_tuan Học kì I hết ở tuần 5, trước khi bắt đầu (tuần 6).',
  ],
  [
    [term('Học kì I', 5, 8)],
    'nhắc hoc_ki.0.den_tuan Học kì I ghi tuần 8 mà mục "tuan" không có tuần ấy.',
  ],
] as const)('terms %j are brought to mind', ([hoc_ki, told]) => {
  expect(doubts({ hoc_ki: [...hoc_ki] })).toEqual([expect.stringContaining(told)]);
});

test('a holiday that ends before it begins is brought to mind', () => {
  expect(doubts({ ngay_nghi: holiday('10-14', '10-12') })).toEqual([
    'nhắc ngay_nghi.0.den_ngay Nghỉ lễ hết ngày 12/10/2026, trước khi bắt đầu (14/10/2026). Sửa một trong hai ngày.',
  ]);
});
