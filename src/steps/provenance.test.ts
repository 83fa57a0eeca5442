import { expect, test } from 'vitest';
import { originOf, provenanceOf, volumeProvenance } from './provenance.ts';

const commit = 'c'.repeat(40);
const origin = { path: 'a.md', day: '2026-10-05' };

test('a PDF bears its commit and when that was made, in UTC', () => {
  expect(provenanceOf({ ...origin, commit, committed: '2026-10-06T06:30:00+07:00' })).toEqual({
    keywords: [`commit ${commit}`, 'path a.md'],
    date: [2026, 10, 5, 23, 30, 0],
  });
});

test('what is not in git bears the day of the record', () => {
  expect(provenanceOf(origin)).toEqual({
    keywords: ['chưa lưu vào git', 'path a.md'],
    date: [2026, 10, 5, 0, 0, 0],
  });
});

test('the origin is read back from the keywords, commas in the path included', () => {
  expect(originOf(`commit ${commit}, path a, b.md`)).toEqual({ commit, path: 'a, b.md' });
  expect(originOf('chưa lưu vào git, path a.md')).toEqual({ path: 'a.md' });
  expect(originOf('commit đỏ')).toEqual({});
});

test('a volume bears the newest commit, unless one of its records is not in git', () => {
  const older = { ...origin, commit: 'a'.repeat(40), committed: '2026-10-01T00:00:00Z' };
  const newer = { ...origin, commit, committed: '2026-10-02T00:00:00Z' };
  expect(volumeProvenance([older, newer]).keywords).toEqual([`commit ${commit}`, '2 hồ sơ']);
  expect(volumeProvenance([newer, older])).toEqual(volumeProvenance([older, newer]));
  expect(volumeProvenance([older, newer, origin]).keywords[0]).toBe('chưa lưu vào git');
});

test('a volume tells how many records it binds and how, so that it can be bound again', () => {
  const [first] = [{ ...origin, commit, committed: '2026-10-01T00:00:00Z' }];
  const read = (compact: boolean) =>
    originOf(volumeProvenance([first, first], compact).keywords.join(', '));
  expect(read(false)).toEqual({ commit, volume: { records: 2, compact: false } });
  expect(read(true)).toEqual({ commit, volume: { records: 2, compact: true } });
  expect(originOf(`commit ${commit}, path 2, 3 hồ sơ`).volume).toBeUndefined();
});
