import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { readContent } from '../io/files.ts';
import { lesson, schoolFiles, temporaryFolder } from './testing/small-school.ts';
import { includesOf } from './paths.ts';

const NAME = '2026-2027/ke-hoach-bai-day/mai/bài 1.md';

const content = () => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, [NAME]: lesson() });
  onTestFinished(remove);
  return readContent(folder);
};

test('no path means all', () => {
  expect(includesOf(content(), [])('gì cũng được')).toBe(true);
});

test('a file or a folder is meant from the content folder or from where the person stands', () => {
  const here = content();
  for (const typed of [
    NAME,
    '2026-2027/ke-hoach-bai-day/',
    join(here.root, NAME),
    here.root,
    '.',
  ]) {
    const includes = includesOf(here, [typed]);
    expect([typed, includes(NAME)]).toEqual([typed, true]);
  }
  expect(includesOf(here, ['truong.yml'])(NAME)).toBe(false);
});

test('a folder is not the start of another name', () => {
  expect(() => includesOf(content(), ['2026-2027/ke-hoach'])).toThrow('Không có hồ sơ nào ở');
});

test('a path outside, or of nothing, is told', () => {
  for (const typed of ['../..', '/etc/passwd', 'khong-co.md'])
    expect(() => includesOf(content(), [typed])).toThrow(`"${typed}"`);
});
