import { expect, onTestFinished, test, vi } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { checkAll } from './check-all.ts';
import { checkSchool } from './check-school.ts';
import { openSchool } from './open-school.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const today = '2026-10-06';

/** A school with so many lessons, every tenth with a slip. */
const schoolOf = (count: number, change: (text: string, at: number) => string = (text) => text) => {
  const lessons = Array.from({ length: count }, (_, at) => [
    `${LESSONS}/bai-${at}.md`,
    change(at % 10 === 0 ? lesson().replace('3A2', '9Z9') : lesson(), at),
  ]);
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    ...(Object.fromEntries(lessons) as Record<string, string>),
    'lạ|.md': '',
  });
  onTestFinished(remove);
  return openSchool(folder);
};

test('many records are judged in threads, with the findings of one thread, in the same order', async () => {
  const opened = schoolOf(1201);
  const found = await checkAll(opened, { today, includes: () => true });
  expect(found).toHaveLength(122);
  expect(found).toEqual(checkSchool(opened, { today }));
});

test('paths limit what threads judge', async () => {
  const includes = (path: string) => path.includes('bai-1') && !path.endsWith('bai-1000.md');
  const opened = schoolOf(1201);
  expect(await checkAll(opened, { today, includes })).toEqual(
    checkSchool(opened, { today, includes }),
  );
});

test('a school without records has the findings of its data alone', async () => {
  const found = await checkAll(schoolOf(0), { today, includes: () => true });
  expect(found.map(({ rule }) => rule)).toEqual(['ten-tep']);
});

/** Two lessons at one time, in a week that is not theirs. */
const clashing = (text: string, at: number): string =>
  at === 1 || at === 2
    ? text.replace('2026-10-05', '2026-10-12').replace('\ngiao_vien', '\ntiet_thu: 2\ngiao_vien')
    : text;

const filesWith = (findings: readonly Finding[], wanted: string): string[] =>
  findings.filter(({ rule }) => rule === wanted).map(({ file }) => file.slice(LESSONS.length + 1));

test('records are judged against all others, and told where they are asked for, with threads too', async () => {
  const opened = schoolOf(501, clashing);
  const all = await checkAll(opened, { today, includes: () => true });
  expect(filesWith(all, 'trung-tiet-day')).toEqual(['bai-1.md', 'bai-2.md']);
  const some = await checkAll(opened, { today, includes: (path) => path.endsWith('bai-1.md') });
  expect(filesWith(some, 'trung-tiet-day')).toEqual(['bai-1.md']);
});

test('a waiver silences what threads and the whole school say of its record', async () => {
  const waiver = (rule: string) =>
    `  - { quy_tac: ${rule}, ly_do: Dạy bù, den_ngay: 2026-12-31 }\n`;
  const mien = `\nmien:\n${waiver('trung-tiet-day')}${waiver('ngay-trong-tuan')}---\n`;
  const opened = schoolOf(501, (text, at) =>
    at === 2 ? clashing(text, at).replace('\n---\n', mien) : clashing(text, at),
  );
  const found = await checkAll(opened, { today, includes: () => true });
  expect(filesWith(found, 'trung-tiet-day')).toEqual(['bai-1.md']);
  expect(filesWith(found, 'ngay-trong-tuan')).toEqual(['bai-1.md']);
  expect(filesWith(found, 'mien-tru')).toEqual([]);
});
