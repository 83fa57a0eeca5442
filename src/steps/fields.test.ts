import { expect, test } from 'vitest';
import { z } from 'zod';
import { lineField } from '../core/fields.ts';
import { fileStart } from '../core/finding.ts';
import { checkFields } from './fields.ts';

const schema = z.strictObject({
  ten_bai: lineField('Tên bài'),
  lop: z.union([z.string(), z.array(z.string())]),
  muc: z.enum(['Đạt', 'Chưa đạt']),
  vang: z.array(z.strictObject({ ai: z.string(), ly_do: lineField('Lý do') })).default([]),
});

const sound = { ten_bai: 'Ôn tập', lop: '3A2', muc: 'Đạt' };

const messagesFor = (value: unknown): string[] =>
  checkFields({ path: 'a.md', placeOf: () => fileStart }, value, schema).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

test('sound fields come back with their defaults and without findings', () => {
  const typed = { path: 'a.md', placeOf: () => fileStart };
  expect(checkFields(typed, sound, schema)).toEqual({
    fields: { ...sound, vang: [] },
    findings: [],
  });
});

test('missing keys are told as missing whatever their type', () => {
  expect(messagesFor({})).toEqual([
    'thieu-khoa: Thiếu "ten_bai". Gõ thêm dòng "ten_bai: …" vào phần đầu tệp.',
    'thieu-khoa: Thiếu "lop". Gõ thêm dòng "lop: …" vào phần đầu tệp.',
    'thieu-khoa: Thiếu "muc". Gõ thêm dòng "muc: …" vào phần đầu tệp.',
  ]);
});

test('a value of the wrong type is not told as missing', () => {
  expect(messagesFor({ ...sound, ten_bai: 12, lop: 3 })).toEqual([
    'gia-tri: "ten_bai" phải đặt trong ngoặc kép. Gõ: ten_bai: "12"',
    'gia-tri: "lop" phải đặt trong ngoặc kép.',
  ]);
});

test('of a number that may have been typed otherwise no line to type is made', () => {
  expect(messagesFor({ ...sound, ten_bai: 2.1 })).toEqual([
    'gia-tri: "ten_bai" phải đặt trong ngoặc kép.',
  ]);
});

test('a value glued to its colon inside braces is told as it is to be typed', () => {
  expect(messagesFor({ lop: '3A2', muc: 'Đạt', 'ten_bai:6': null })).toContain(
    'phan-dau-tep: Thiếu dấu cách sau dấu hai chấm. Gõ: ten_bai: 6',
  );
});

test('a key with nothing behind it is told as empty', () => {
  expect(messagesFor({ ...sound, lop: null })[0]).toContain('"lop" còn trống');
  expect(messagesFor({ ...sound, lop: null })[0]).not.toContain('xóa dòng này');
  expect(messagesFor({ ...sound, vang: '…' })[0]).toContain('Chưa điền "vang"');
  expect(messagesFor({ ...sound, vang: null })[0]).toContain('thì xóa dòng này');
});

test('a misspelt key is told once, with the key that was meant', () => {
  expect(messagesFor({ lop: '3A2', muc: 'Đạt', 'tên bài': 'Ôn tập' })).toEqual([
    'khoa-viet-sai: Khóa "tên bài" phải viết đúng từng chữ, không dấu, chữ thường. Gõ: ten_bai: Ôn tập',
  ]);
});

test('a word outside the list is answered with the nearest one', () => {
  expect(messagesFor({ ...sound, muc: 'dat' })).toEqual([
    'gia-tri: "muc" phải gõ đúng như trong danh sách. Gõ: muc: Đạt',
  ]);
  expect(messagesFor({ ...sound, muc: 'chua dar' })).toEqual([
    'gia-tri: "muc" phải là một trong: Đạt; Chưa đạt (có phải "Chưa đạt"?).',
  ]);
});

test('an item of a list is named by its number', () => {
  expect(messagesFor({ ...sound, vang: [{ ai: 'a', ly_do: 'ốm' }, { ai: 'b' }] })).toEqual([
    'thieu-khoa: Thiếu "ly_do" (mục 2 của "vang"). Gõ thêm "ly_do: …" vào mục ấy.',
  ]);
});

test('front matter that is not a map is told, not thrown', () => {
  expect(messagesFor('chữ')).toEqual(['gia-tri: Phần đầu tệp phải là một nhóm khóa thụt vào.']);
});
