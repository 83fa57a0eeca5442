import { expect, test } from 'vitest';
import { verdictOf } from '../core/evidence.ts';
import type { Manifest } from '../core/manifest.ts';
import { manifestStatements, type ManifestFindings } from './verify-manifest.ts';

const manifest: Manifest = {
  type: 'hsss/manifest@1',
  year: '2026-2027',
  ky: 'thang-10',
  name: 'Kiểm tra tháng 10',
  tag: 'kiem-tra/2026-2027/thang-10',
  commit: 'c'.repeat(40),
  date: '2026-11-02T02:30:00Z',
  tool: 'ho-so 1',
  files: [],
  messages: [],
};

const judged = (changed: Partial<ManifestFindings>) => {
  const statements = manifestStatements({
    manifest,
    anchor: {
      by: 'tag',
      tagger: 'Khoa',
      tagged: '2026-11-02T09:30:00+07:00',
      signature: { is: 'none' },
    },
    committed: '2026-11-02T08:00:00+07:00',
    standing: 'checked-out',
    filed: true,
    since: [],
    backwards: [],
    early: [],
    sources: [{ name: 'a.md', compared: 'same' }],
    reprints: [{ name: 'a.pdf', compared: 'same' }],
    beside: [],
    deliveries: [],
    ...changed,
  });
  return verdictOf({ subject: 'x', statements });
};

test('a manifest that its tag names, whose sources and prints are right, is proven', () => {
  expect(judged({})).toBe('proven');
});

test('one wrong print, source or neighbour refutes it', () => {
  const wrong = [{ name: 'a', compared: 'different' as const }];
  expect([
    judged({ reprints: wrong }),
    judged({ sources: wrong }),
    judged({ beside: wrong }),
  ]).toEqual(['refuted', 'refuted', 'refuted']);
});

test('a print by another version of the tool neither proves nor refutes', () => {
  expect(judged({ reprints: [{ name: 'a.pdf', compared: 'other-tool' }] })).toBe('proven');
});

test('without a tag and without a release made again it stays unknown, and a contradiction refutes', () => {
  expect([
    judged({ anchor: { by: 'none', why: 'x', code: 'tag-missing' } }),
    judged({ anchor: { by: 'contradicted', why: 'x', code: 'tag-moved' } }),
  ]).toEqual(['unknown', 'refuted']);
  expect([judged({ anchor: { by: 'rebuild' } }), judged({ committed: undefined })]).toEqual([
    'proven',
    'unknown',
  ]);
});
