import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPicture } from './pictures.ts';
import { noisePicture } from './test-picture.ts';

const base = mkdtempSync(join(tmpdir(), 'hinh-'));
const root = join(base, 'content');
mkdirSync(join(root, 'hinh'), { recursive: true });
writeFileSync(join(base, 'ngoai.png'), '\x89PNG');
writeFileSync(join(root, 'hinh/a.jpg'), noisePicture());
writeFileSync(join(root, 'hinh/b.png'), 'chữ');
writeFileSync(join(root, 'hinh/c.png'), '<?xml version="1.0"?><svg width="1"></svg>');
writeFileSync(join(root, 'hinh/nang.png'), Buffer.concat([noisePicture(), Buffer.alloc(9e6)]));
symlinkSync(join(base, 'ngoai.png'), join(root, 'hinh/tat.png'));
symlinkSync(base, join(root, 'tat'));
afterAll(() => rmSync(base, { recursive: true }));

test('a picture is told by its first bytes, not by its name', () => {
  expect(readPicture(root, 'hinh/a.jpg')).toMatchObject({ format: 'png' });
  expect(readPicture(root, 'hinh/c.png')).toMatchObject({ format: 'svg' });
  expect(readPicture(root, 'hinh/b.png')).toEqual({
    reason: 'không phải hình png, jpg, gif, webp hay svg; lưu lại dạng PNG hay JPG',
  });
});

test('a picture too heavy for a letter is told what to do with it', () => {
  expect(readPicture(root, 'hinh/nang.png')).toEqual({
    reason: 'nặng quá 10 MB; thu nhỏ rồi lưu lại dạng JPG',
  });
});

test.each(['../ngoai.png', 'hinh/tat.png', 'tat/ngoai.png'])(
  'nothing outside the content folder is read: %s',
  (path) => {
    expect(readPicture(root, path)).toEqual({ reason: 'nằm ngoài thư mục hồ sơ' });
  },
);

test('a picture that is not there is said to be missing', () => {
  expect(readPicture(root, 'hinh/x.png')).toEqual({ reason: 'không có trong thư mục hồ sơ' });
});
