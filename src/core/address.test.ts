import { expect, test } from 'vitest';
import { addressKind } from './address.ts';

test.for(['https://moet.gov.vn', 'HTTP://a.vn', 'mailto:a@b.vn'])('%s leads outside', (url) => {
  expect(addressKind(url)).toBe('outside');
});

test.for(['hinh/a.png', '../bai.md', '/a.png', 'bài 1.md', 'a/b:c.png', ''])(
  '"%s" is a file of the school',
  (url) => {
    expect(addressKind(url)).toBe('file');
  },
);

test.for([
  'javascript:alert(1)',
  'JavaScript:x',
  'java\tscript:x',
  ' \u0001javascript:x',
  'java\nscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:x',
  '//a.example/x.png',
  '\\\\a.example\\x.png',
  '/\\a.example',
  'https:/a',
])('%j is refused, as a browser would follow it', (url) => {
  expect(addressKind(url)).toBe('refused');
});

test('an anchor is a place in the same text', () => {
  expect(addressKind('#muc-1')).toBe('anchor');
});
