import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkSchool } from '../wiring/check-school.ts';
import { fixRecords } from '../wiring/fix-records.ts';
import { openSchool } from '../wiring/open-school.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from '../wiring/testing/small-school.ts';

const LIST = '2026-2027/nhan-su.yml';

/** A school with this list of classes and one lesson of each of these. */
const schoolOf = (list: string, classes: readonly string[]): string => {
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    [LIST]: String(schoolFiles[LIST]).replace('[3A1, 3A2]', list),
    ...Object.fromEntries(
      classes.map((name, at) => [
        `${LESSONS}/bai-${at}.md`,
        lesson().replace('3A2', name).replace('Bảng nhân 8', `Bài ${at}`),
      ]),
    ),
  });
  onTestFinished(remove);
  return folder;
};

/** Where classes are told, and in which lessons `--fix` changes something. */
const told = (folder: string, includes: (path: string) => boolean = () => true) => {
  const opened = openSchool(folder);
  const findings = checkSchool(opened, { today: '2026-09-01', includes })
    .filter(({ rule }) => rule === 'ten-lop')
    .map(({ file, line, column, message }) =>
      file === LIST ? `${line}:${column} ${message}` : file.slice(LESSONS.length + 1),
    );
  return { findings, fixed: fixRecords(opened, includes).map(({ path }) => path) };
};

test('a list that spells its classes as no lesson does is told, and no lesson is changed', () => {
  const folder = schoolOf('[3a1, 3a2]', ['3A2', '"3A2"', '[3A2, 3A1]', '3A1', '3A1']);
  expect(told(folder)).toEqual({
    findings: [
      '2:7 Danh sách ghi lớp "3a1" mà 3 hồ sơ ghi "3A1", không hồ sơ nào ghi như ở đây. Gõ: 3A1',
      '2:12 Danh sách ghi lớp "3a2" mà 3 hồ sơ ghi "3A2", không hồ sơ nào ghi như ở đây. Gõ: 3A2',
    ],
    fixed: [],
  });
  expect(readFileSync(join(folder, LESSONS, 'bai-0.md'), 'utf8')).toContain('lop: 3A2');
});

test('lessons that spell a class as no other class is spelt are mended', () => {
  expect(told(schoolOf('[3A1, 3A2]', ['3a2', '3a2', '3a2']))).toEqual({
    findings: ['bai-0.md', 'bai-1.md', 'bai-2.md'],
    fixed: [0, 1, 2].map((at) => `${LESSONS}/bai-${at}.md`),
  });
});

test('one lesson that spells it as the list does is enough to trust the list', () => {
  expect(told(schoolOf('[3a2]', ['3A2', '3A2', '3A2', '3a2'])).fixed).toHaveLength(3);
});

test('when the list is not judged, each lesson tells', () => {
  const folder = schoolOf('[3a2]', ['3A2', '3A2', '3A2']);
  expect(told(folder, (path) => path !== LIST)).toEqual({
    findings: ['bai-0.md', 'bai-1.md', 'bai-2.md'],
    fixed: [],
  });
});
