import { expect, test } from 'vitest';
import type { Content } from '../core/content.ts';
import { kinds } from '../../schemas/index.ts';
import { readDataFile, readRecord } from '../io/record.ts';
import { lesson, LESSONS, schoolFiles } from '../wiring/testing/small-school.ts';
import { assembleSchool, contextOf } from './school.ts';

const contentOf = (changes: Readonly<Record<string, string | undefined>> = {}): Content => {
  const files = Object.entries({ ...schoolFiles, ...changes });
  return {
    root: '/',
    records: new Map([[`${LESSONS}/a.md`, readRecord(`${LESSONS}/a.md`, lesson())]]),
    data: new Map(
      files.flatMap(([path, text]) =>
        text === undefined ? [] : [[path, readDataFile(path, String(text))]],
      ),
    ),
    assets: new Set(),
    findings: [],
  };
};

test('a school has its settings and its years', () => {
  const school = assembleSchool(contentOf());
  expect([...school.years.keys()]).toEqual(['2026-2027']);
  expect(school.settings?.viet_tat).toBe('THBS');
  expect(school.findings).toEqual([]);
});

test('years come newest first', () => {
  const next = Object.fromEntries(
    ['nam-hoc.yml', 'nhan-su.yml'].map((name) => [
      `2027-2028/${name}`,
      String(schoolFiles[`2026-2027/${name}`])
        .replace('2026-2027', '2027-2028')
        .replaceAll('2026-10', '2027-10'),
    ]),
  );
  expect([...assembleSchool(contentOf(next)).years.keys()]).toEqual(['2027-2028', '2026-2027']);
});

test('a data file that is missing is told, and its year left out', () => {
  const school = assembleSchool(contentOf({ '2026-2027/nhan-su.yml': undefined }));
  expect(school.years.size).toBe(0);
  expect(school.findings[0]).toMatchObject({
    file: '2026-2027/nhan-su.yml',
    rule: 'du-lieu-truong',
  });
});

test.for([
  ['nam-hoc.yml', 'nam_hoc: 2026-2027', 'nam_hoc: 2025-2026', 'lich-nam-hoc', 10],
  ['nhan-su.yml', '[3A1, 3A2]', '[3A1, 3A1]', 'danh-sach-nhan-su', 12],
] as const)('a year is left out whose %s says what cannot be', ([name, from, to, rule, column]) => {
  const path = `2026-2027/${name}`;
  const school = assembleSchool(contentOf({ [path]: String(schoolFiles[path]).replace(from, to) }));
  expect([...school.leftOut]).toEqual(['2026-2027']);
  expect(school.findings).toMatchObject([{ file: path, rule, column, severity: 'error' }]);
});

test('a year is kept whose data are only to be looked at', () => {
  const path = '2026-2027/nam-hoc.yml';
  const typed = String(schoolFiles[path]).replace('den_tuan: 5', 'den_tuan: 6');
  const school = assembleSchool(contentOf({ [path]: typed }));
  expect(school.leftOut.size).toBe(0);
  expect(school.findings).toMatchObject([
    { file: path, rule: 'lich-nam-hoc', severity: 'warning' },
  ]);
});

test('errors are told before what is only to be looked at, and both within reason', () => {
  const path = '2026-2027/nhan-su.yml';
  const teams = Array.from({ length: 60 }, (_, at) => `{ ma: to-${at + 9}, ten: Tổ }`).join(', ');
  const typed = String(schoolFiles[path])
    .replace('to: [', `to: [${teams}, `)
    .replace('[3A1, 3A2]', '[3A1, 3A1]');
  const { findings } = assembleSchool(contentOf({ [path]: typed }));
  expect(findings).toHaveLength(50);
  expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

test.for(['', '- a\n', '42\n', 'a: [\n', 'null\n', '"chữ"\n', '{}\n'])(
  'truong.yml that holds %j is told, not thrown',
  (text) => {
    const { findings, settings } = assembleSchool(contentOf({ 'truong.yml': text }));
    expect(settings).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    for (const { file, message } of findings)
      expect([file, message.length > 10]).toEqual(['truong.yml', true]);
  },
);

test('the fields of another record of the year can be asked for', () => {
  const content = contentOf();
  const year = assembleSchool(content).years.get('2026-2027');
  const context = year && contextOf(content.records, kinds, year);
  expect(context?.fieldsOf('ke-hoach-bai-day/le-thi-mai/a.md')?.['lop']).toBe('3A2');
  expect(context?.fieldsOf('ke-hoach-bai-day/khong-co.md')).toBeUndefined();
});
