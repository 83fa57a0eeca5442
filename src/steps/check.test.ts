import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import type { Content } from '../core/content.ts';
import { rulesForAll } from '../rules/index.ts';
import { readDataFile, readRecord } from '../io/record.ts';
import { refusal } from '../core/finding.ts';
import { lesson, LESSONS, schoolFiles } from '../wiring/testing/small-school.ts';
import { checkContent } from './check.ts';
import { assembleSchool } from './school.ts';

const contentOf = (texts: Readonly<Record<string, string>>, files = schoolFiles): Content => ({
  root: '/',
  records: new Map(Object.entries(texts).map(([path, text]) => [path, readRecord(path, text)])),
  data: new Map(
    Object.entries(files).map(([path, text]) => [path, readDataFile(path, String(text))]),
  ),
  assets: new Set(),
  findings: [refusal('2026-2027/la.bin', 'Lạ.')],
});

const check = (
  texts: Readonly<Record<string, string>>,
  includes?: (path: string) => boolean,
  files = schoolFiles,
) => {
  const content = contentOf(texts, files);
  return checkContent(content, assembleSchool(content), {
    kinds,
    rulesForAll: rulesForAll(kinds),
    today: '2026-10-06',
    ...(includes ? { includes } : {}),
  }).map(({ file, rule }) => `${file} ${rule}`);
};

const LA = '2026-2027/la.bin doc-tep';

test('a sound lesson has no findings', () => {
  expect(check({ [`${LESSONS}/a.md`]: lesson() })).toEqual([LA]);
});

test('all findings of all records are told in one run, sorted', () => {
  const bad = lesson().replace('Toán', 'Toan').replace('- Bảng con.\n', '');
  expect(check({ [`${LESSONS}/b.md`]: bad, [`${LESSONS}/a.md`]: '' })).toEqual([
    `${LESSONS}/a.md ba-gach`,
    `${LESSONS}/b.md gia-tri`,
    `${LESSONS}/b.md muc-trong`,
    LA,
  ]);
});

test('a record outside a school year, or of no known kind, is told where to go', () => {
  expect(check({ 'a.md': lesson(), '2026-2027/la/a.md': lesson(), 'cu/x/a.md': lesson() })).toEqual(
    [LA, '2026-2027/la/a.md cho-dat-tep', 'a.md cho-dat-tep', 'cu/x/a.md cho-dat-tep'],
  );
});

test('a slip in the school’s data is told there, and at a record only when that alone is asked for', () => {
  const files = { ...schoolFiles, 'truong.yml': 'ten: Trường' };
  const texts = { [`${LESSONS}/a.md`]: lesson(), [`${LESSONS}/b.md`]: '' };
  const told = check(texts, undefined, files);
  expect(new Set(told)).toEqual(new Set([LA, 'truong.yml thieu-khoa']));
  expect(check(texts, (path) => path.endsWith('a.md'), files)).toEqual([
    `${LESSONS}/a.md du-lieu-truong`,
  ]);
});

test('nobody is missed as a reviewer while a decision cannot be read', () => {
  const request = readFileSync('schemas/kiem-tra/examples/ok.md', 'utf8')
    .replace(/^(to|giao_vien): .*\n/gm, '')
    .replace(/^tu_tuan: .*$/m, 'tu_tuan: 5')
    .replace(/^den_tuan: .*$/m, 'den_tuan: 5');
  const missed = (texts: Readonly<Record<string, string>>) =>
    check({ '2026-2027/kiem-tra/thang-10.md': request, ...texts }).filter((told) =>
      told.includes('co-nguoi-nhan-xet'),
    );
  expect(missed({})).not.toEqual([]);
  expect(missed({ '2026-2027/quyet-dinh/12.md': 'hỏng' })).toEqual([]);
});

test('paths limit what is judged, not what may be referred to', () => {
  const texts = { [`${LESSONS}/a.md`]: lesson(), [`${LESSONS}/b.md`]: '' };
  expect(check(texts, (path) => path.endsWith('a.md'))).toEqual([]);
});

test('rules that need sound fields wait until the fields are sound', () => {
  const bad = lesson().replace('2026-10-05', '31/02/2026');
  expect(check({ [`${LESSONS}/a.md`]: bad })).toEqual([`${LESSONS}/a.md ngay-khong-co`, LA]);
});
