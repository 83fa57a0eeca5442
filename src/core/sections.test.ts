import { expect, test } from 'vitest';
import { parse } from '../io/satteri.ts';
import { bareTitle, closingWords, isSection, plainText, sectionsOf } from './sections.ts';

test('sections begin at ## and hold what stands below', () => {
  const sections = sectionsOf(parse('đầu\n\n## Một\n\na\n\n### Nhỏ\n\nb\n\n## Hai\n'));
  expect(sections.map(({ title, content }) => [title, content.length])).toEqual([
    ['Một', 3],
    ['Hai', 0],
  ]);
});

test('numbering, case, tone marks and end punctuation do not matter in a title', () => {
  expect(bareTitle('IV. Điều chỉnh SAU bài dạy:')).toBe('dieu chinh sau bai day');
  expect(isSection('3) Rut kinh nghiem', { title: 'A', also: ['Rút kinh nghiệm'] })).toBe(true);
  expect(isSection('Rút kinh nghiệm chung', { title: 'Rút kinh nghiệm' })).toBe(false);
});

test('an article may have a title of its own', () => {
  expect(isSection('Điều 1. Phân công', { title: 'Điều 1' })).toBe(true);
  expect(isSection('Điều 10. Phân công', { title: 'Điều 1' })).toBe(false);
});

test('the words of a heading come without its markup', () => {
  expect(plainText(parse('## **Đồ** *dùng* `a` ![hình](b.png)'))).toBe('Đồ dùng a hình');
});

test('the closing words are those below the last ##, folded', () => {
  expect(closingWords('\n## Một\n\na\n\n## Hai\n\nHọc sinh  TỐT.\n\n### Nhỏ\nĐ\n')).toBe(
    'hoc sinh tot. ### nho d',
  );
  expect(closingWords('\n## Hai\n\n')).toBe('');
  expect(closingWords('\n## Hai')).toBe('');
  expect(closingWords('chữ')).toBe('');
});
