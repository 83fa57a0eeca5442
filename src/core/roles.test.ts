import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { jsonSchemaOf, referencesOf } from './roles.ts';

const lessons = kinds.get('ke-hoach-bai-day');
const minutes = kinds.get('bien-ban-sinh-hoat-to');

test('references are found in single values, lists and lists of maps', () => {
  const found = (kind: typeof lessons, fields: unknown) =>
    kind
      ? referencesOf(kind, fields).map(({ role, path, value }) => [role, path.join('.'), value])
      : [];
  expect(found(lessons, { giao_vien: 'a', lop: ['3A1', '3A2'], tuan: 5 })).toEqual([
    ['class', 'lop.0', '3A1'],
    ['class', 'lop.1', '3A2'],
    ['week', 'tuan', 5],
    ['staff', 'giao_vien', 'a'],
  ]);
  expect(found(minutes, { vang: [{ ai: 'b' }] })).toEqual([['staff', 'vang.0.ai', 'b']]);
});

test('fields of the wrong shape have no references', () => {
  expect(lessons && referencesOf(lessons, { giao_vien: { x: 1 } })).toEqual([]);
  expect(lessons && referencesOf(lessons, undefined)).toEqual([]);
});

test('the fields of every kind can be told as JSON Schema', () => {
  for (const kind of kinds.values()) expect(jsonSchemaOf(kind)['type']).toBe('object');
});
