import { expect, test } from 'vitest';
import { assetPath } from './asset-path.ts';

test('an address is counted from the record, with its percent signs read', () => {
  expect(assetPath('a/b', 'hinh/c%20d.png')).toBe('a/b/hinh/c d.png');
  expect(assetPath('a/b', '../c.png')).toBe('a/c.png');
});

test('an address that leaves the content folder has no path', () => {
  expect(assetPath('a', '../../etc/passwd')).toBeUndefined();
  expect(assetPath('a', '%2e%2e/%2e%2e/etc/passwd')).toBeUndefined();
  expect(assetPath('a', '..')).toBe('.');
});

test('a stray percent sign is read as typed', () => {
  expect(assetPath('a', '100%.png')).toBe('a/100%.png');
});
