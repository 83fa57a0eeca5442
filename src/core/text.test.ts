import { expect, test } from 'vitest';
import { brief, compareNames, compareVietnamese, fold, nearest, shown, slugOf } from './text.ts';

test('folding forgets case, tone marks and đ', () => {
  expect(fold('ĐƯỜNG Nguyễn'.normalize('NFD'))).toBe('duong nguyen');
});

test('a slug is ASCII words', () => {
  expect(slugOf(' Bài 3: Đọc – viết! ')).toBe('bai-3-doc-viet');
  expect(slugOf('…')).toBe('');
});

test('maps and lists are not shown in sentences', () => {
  expect([shown('a'), shown(0), shown(false), shown([1]), shown({}), shown(null)]).toEqual([
    'a',
    '0',
    'false',
    '',
    '',
    '',
  ]);
});

test('what was typed is cut to one short line', () => {
  expect(brief('a\n\tb')).toBe('a b');
  expect(brief('a'.repeat(500))).toHaveLength(80);
});

test('words stand in Vietnamese order, people by given name', () => {
  expect(['đ', 'e', 'd', 'ă', 'a'].sort(compareVietnamese)).toEqual(['a', 'ă', 'd', 'đ', 'e']);
  expect(['Trần An', 'Lê Bình', 'Bùi An'].sort(compareNames)).toEqual([
    'Bùi An',
    'Trần An',
    'Lê Bình',
  ]);
});

test('the nearest known word is found over tone marks, spaces and slips', () => {
  const known = ['mon_hoc', 'lop', 'ten_bai', 'ngay_day'];
  expect(nearest('Môn học', known)).toBe('mon_hoc');
  expect(nearest('ngay-dy', known)).toBe('ngay_day');
  expect(nearest('xyz', known)).toBeUndefined();
  expect(nearest('k'.repeat(100_000), known)).toBeUndefined();
  expect(nearest('a', [])).toBeUndefined();
});
