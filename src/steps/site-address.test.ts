import { expect, test } from 'vitest';
import { addressOf } from './site-address.ts';

test('a plain path is its own address', () => {
  expect(addressOf('2026-2027/ke-hoach-bai-day/an/tuan-09/toan.md')).toBe(
    '2026-2027/ke-hoach-bai-day/an/tuan-09/toan',
  );
});

test('names that look alike when made plain get different addresses', () => {
  const addresses = ['Bài 1.md', 'bài 1.md', 'bai-1.md', 'bai 1.md'].map(addressOf);
  expect(new Set(addresses).size).toBe(4);
  expect(addresses.every((address) => /^[a-z0-9-]+$/.test(address))).toBe(true);
});

test('no name can climb out of the site or stand for a list page', () => {
  expect(addressOf('a/../trang_2.md')).not.toMatch(/\.\.|_/);
});
