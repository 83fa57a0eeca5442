import { expect, test } from 'vitest';
import { pictureHead } from './picture-head.ts';

/** What is said of bytes, typed as Latin letters and numbers. */
const told = (...parts: readonly (string | readonly number[])[]): string => {
  const bytes = Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
  const head = pictureHead({
    size: bytes.length,
    read: (from, length) => bytes.subarray(from, from + length),
  });
  return 'reason' in head ? head.reason : head.format;
};

const wide = [0, 1, 0x86, 0xa0];
const narrow = [0, 0, 0, 9];
const png = (side: readonly number[]) => [
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  [...side, ...side],
  'DEPTHCRC.',
];
const iend = '\0\0\0\0IEND\xaeB`\x82';
const exif = '\xff\xd8\xff\xe1\0\x06Exif';
const jpg = (side: readonly number[], colours: number) => [
  exif,
  '\xff\xc0\0\x11\x08',
  [...side, ...side, colours],
];

test.each([
  ['png', [...png(narrow), iend]],
  ['jpg', jpg([0, 9], 3)],
  ['gif', ['GIF89a', [9, 0, 9, 0], ';']],
  ['webp', ['RIFF', [22, 0, 0, 0], 'WEBPVP8X........', [8, 0, 0, 8, 0, 0]]],
  ['webp', ['RIFF', [22, 0, 0, 0], 'WEBPVP8 ..........', [8, 0, 8, 0]]],
  ['webp', ['RIFF', [22, 0, 0, 0], 'WEBPVP8L..../', [8, 0x40, 0, 0], '.....']],
  ['svg', ['<?xml version="1.0"?><svg>']],
])('a sound %s is known by its bytes', (format, parts) => {
  expect(told(...parts)).toBe(format);
});

test.each([
  [[...png(wide), iend]],
  [jpg([0xff, 0xff], 3)],
  [['GIF89a', [255, 255, 255, 255], ';']],
  [['RIFF', [22, 0, 0, 0], 'WEBPVP8X........', [0, 0, 1, 0, 0, 1]]],
  [['RIFF', [22, 0, 0, 0], 'WEBPVP8 ..........', [255, 255, 255, 255]]],
  [['RIFF', [22, 0, 0, 0], 'WEBPVP8L..../', [255, 255, 255, 255], '.....']],
])('a picture of more points than the machine has memory for is refused: %#', (parts) => {
  expect(told(...parts)).toContain('hơn 50 triệu điểm ảnh');
});

test.each([
  [png(narrow)],
  [[...png([0, 0, 0, 0]), iend]],
  [['\x89PNG']],
  [[exif]],
  [['GIF89a', [9, 0, 9, 0]]],
  [['RIFF', [99, 0, 0, 0], 'WEBPVP8X........', [8, 0, 0, 8, 0, 0]]],
])('a picture that is cut off is told: %#', (parts) => {
  expect(told(...parts)).toContain('bị hỏng hay chép thiếu');
});

test.each([
  ['', 'tệp trống'],
  ['chữ', 'không phải hình'],
  ['%PDF-1.7', 'là tệp PDF'],
  ['\0\0\0\x18ftypheic', 'hình HEIC của điện thoại'],
  ['\xff\xfe<\0s\0v\0g\0>\0', 'không lưu bằng UTF-8'],
])('what is taken for a picture is told by its name: %j', (text, says) => {
  expect(told(text)).toContain(says);
});

test('colours for a press are told', () => {
  expect(told(...jpg([0, 9], 4))).toContain('CMYK');
});
