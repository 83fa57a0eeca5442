import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { fingerprintOf } from '../core/fingerprint.ts';
import { readRecord } from '../io/record.ts';
import { openSchool } from '../wiring/open-school.ts';
import { beginRecord } from './begin-record.ts';

const { content, school } = openSchool('content');

const begun = (id: string, name: string, ...names: string[]): string => {
  const kind = kinds.get(id);
  const year = school.years.get('2026-2027');
  if (!kind || !year) throw new Error('the sample school is not sound');
  const text = readFileSync(`schemas/${id}/examples/ok.md`, 'utf8');
  const example = readRecord(`2026-2027/${id}/ok.md`, text);
  return beginRecord(example, kind, { name, names, year, records: content.records });
};

const lesson = (name: string, ...names: string[]): string =>
  begun('ke-hoach-bai-day', name, ...names);

test('a lesson takes subject, class, title and week from its name and folder, hints stay', () => {
  const made = lesson('Toán 4A1 Phân số: rút gọn', 'ly-thanh-tam', 'tuan-11', 'x');
  expect(made).toContain('\nmon_hoc: Toán #');
  expect(made).toContain('\nlop: 4A1 # dạy nhiều lớp');
  expect(made).toContain('\nten_bai: "Phân số: rút gọn" # có dấu hai chấm');
  expect(made).toContain('\ntuan: 11\nngay_day: … # năm');
});

test('a lesson takes the period after the last one of its class and subject, of this week or the one before', () => {
  const period = (...names: string[]): string | undefined =>
    /^tiet_ppct: (\S+)/m.exec(lesson('Toán 4A1 Ôn tập', ...names, 'x'))?.[1];
  const last = /^tiet_ppct: "?(?:\d+-)?(\d+)/m.exec(
    content.records.get(
      '2026-2027/ke-hoach-bai-day/ly-thanh-tam/tuan-12/toan-4a1-khai-niem-phan-so.md',
    )?.text ?? '',
  )?.[1];
  const next = `"${Number(last) + 1}"`;
  expect([
    period('ly-thanh-tam', 'tuan-12'),
    period('ly-thanh-tam', 'tuan-13'),
    period('ly-thanh-tam', 'tuan-15'),
    period('huynh-van-phuc', 'tuan-12'),
  ]).toEqual([next, next, '…', '…']);
});

test.each(['Toán lớp 4A1: Phân số', 'Toán 4a1 – Phân số'])(
  'subject and class are found in %j',
  (name) => {
    const made = lesson(name, 'x');
    expect(made).toContain('\nmon_hoc: Toán #');
    expect(made).toContain('\nlop: 4A1 #');
    expect(made).toContain('\nten_bai: Phân số #');
  },
);

test('a name of subject and class alone leaves the title to be filled in', () => {
  expect(lesson('Tiếng Việt 4A1', 'x')).toContain('\nten_bai: … #');
});

test('a class at the end of the name leaves the title', () => {
  const made = lesson('Luyện tập chung 5a2', 'x');
  expect(made).toContain('\nlop: 5A2 #');
  expect(made).toContain('\nten_bai: Luyện tập chung #');
});

test('a name without class takes the only class and subject of the teacher', () => {
  expect(lesson('Phân số', 'ly-thanh-tam', 'x')).toContain('\nlop: 4A1 #');
  const english = lesson('Unit 5', 'truong-my-duyen', 'x');
  expect(english).toContain('\nmon_hoc: Ngoại ngữ 1 (Tiếng Anh) #');
  expect(english).toContain('\nlop: … #');
});

test('of two classes none is taken, nor a week that the year does not have', () => {
  const made = lesson('Ôn tập 4A1 5A1', 'tuan-99', 'on-tap-4a1-5a1');
  expect(made).toContain('\nlop: … #');
  expect(made).toContain('\ntuan: …\nngay_day: … #');
  expect(made).toContain('\nten_bai: Ôn tập 4A1 5A1 #');
});

test('minutes take the number of their name', () => {
  expect(begun('bien-ban-sinh-hoat-to', 'Lần 7', 'to-4-5', 'lan-7')).toContain('\nlan: 7 #');
  expect(begun('bien-ban-sinh-hoat-to', 'Lần 07', 'to-4-5', 'lan-07')).toContain('\nlan: 7 #');
});

test('minutes without a number take the one after the last of their tổ', () => {
  const number = (...names: string[]): string | undefined =>
    /^lan: (\S+)/m.exec(begun('bien-ban-sinh-hoat-to', 'Họp', ...names, 'hop'))?.[1];
  const last = [...content.records.keys()].filter((path) =>
    path.startsWith('2026-2027/bien-ban-sinh-hoat-to/to-4-5/'),
  );
  expect(number('to-4-5')).toBe(String(Number(/lan-(\d+)/.exec(last.at(-1) ?? '')?.[1]) + 1));
  expect(number('chua-co-to-nay')).toBe('…');
});

test('a slip lists the teacher’s lessons of the inspection, each with its own fingerprint', () => {
  const made = begun('phieu-nhan-xet', 'x', 'thang-10', 'phan-hoang-nam');
  const path =
    'ke-hoach-bai-day/phan-hoang-nam/tuan-07/giao-duc-the-chat-1a1-quay-phai-quay-trai.md';
  const print = fingerprintOf(content.records.get(`2026-2027/${path}`)?.text ?? '');
  expect(made).toContain(`\n  - bai: ${path}\n    dau_van_tay: "${print}"\n`);
  expect(made.match(/ {2}- bai: /g)).toHaveLength(2);
});

test('a slip that knows no lesson names none and has no fingerprint', () => {
  const made = begun('phieu-nhan-xet', 'x', 'chua-co', 'phan-hoang-nam');
  expect(made).toContain('\n  - bai: …\n    yeu_cau: …\n');
  expect(made).not.toContain('dau_van_tay');
});

const people = new RegExp(
  school.years
    .get('2026-2027')
    ?.staff.nhan_su.flatMap(({ ma, ten }) => [ma, ten])
    .join('|') ?? 'none',
);

test('minutes take the day that the meeting before set for them, and its week', () => {
  const before = content.records.get('2026-2027/bien-ban-sinh-hoat-to/to-4-5/lan-05.md')?.front;
  const made = begun('bien-ban-sinh-hoat-to', 'Lần 6', 'to-4-5', 'lan-6');
  expect(made).toContain(`\nngay: ${String(before?.['lan_hop_sau'])} #`);
  expect(made).toMatch(/\ntuan: \d+\n/);
  expect(begun('bien-ban-sinh-hoat-to', 'Lần 9', 'to-4-5', 'lan-9')).toContain('\nngay: … #');
});

test('a decision takes number and subject from its name', () => {
  const made = begun('quyet-dinh', '14 Về việc thay đổi: email', '14-ve-viec-thay-doi-email');
  expect(made).toContain('\nso: 14 #');
  expect(made).toContain('\ntrich_yeu: "Về việc thay đổi: email"\n');
  expect(begun('quyet-dinh', 'Phân công', 'phan-cong')).toContain('\nso: … #');
});

test('an inspection is called what was typed in words', () => {
  expect(begun('kiem-tra', 'Kiểm tra tháng 12', 'x')).toContain('\nten: Kiểm tra tháng 12\n');
  expect(begun('kiem-tra', 'thang-12', 'thang-12')).toContain('\nten: …\n');
});

/** Most lessons are of one period. */
const USUAL = ['.so_tiet'];

/** What is right in one record only: days, hours, numbers, weeks, classes, tổ, inspections; by where it stands. */
const own = (value: unknown, path = ''): [string, unknown][] => {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, child]) => own(child, `${path}.${key}`));
  const isOwn =
    typeof value === 'number' || /^(\d[\d:/-]*|\d[A-Z]\d|to-.*|thang-.*)$/.test(String(value));
  return isOwn && !USUAL.includes(path) ? [[path, value]] : [];
};

for (const id of kinds.keys())
  test(`${id}: a new record of which nothing is known asks for all that is the example’s own`, () => {
    const front = (text: string) => readRecord(`2026-2027/${id}/a.md`, text).front;
    const example = own(front(readFileSync(`schemas/${id}/examples/ok.md`, 'utf8')));
    const made = new Map(own(front(begun(id, 'x', 'x'))));
    expect(example.length).toBeGreaterThan(1);
    expect(example.filter(([path, value]) => made.get(path) === value)).toEqual([]);
  });

for (const id of kinds.keys())
  test(`${id}: a new record names nobody of the example`, () => {
    expect(begun(id, 'Mới', 'moi')).not.toMatch(people);
  });
