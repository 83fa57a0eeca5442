import { expect, test } from 'vitest';
import { pagesOf } from './site-pages.ts';

test('a long list is cut into pages that hold every record once, in order', () => {
  const items = Array.from({ length: 250 }, (_, index) => index);
  const pages = pagesOf('giao-vien/an', items, 100);
  expect(pages.map(({ address }) => address)).toEqual([
    'giao-vien/an',
    'giao-vien/an/trang_2',
    'giao-vien/an/trang_3',
  ]);
  expect(pages.flatMap((page) => page.items)).toEqual(items);
});

test('an empty list still has one page', () => {
  expect(pagesOf('tuan/1', [])).toHaveLength(1);
});
