import { expect, onTestFinished, test, vi } from 'vitest';
import { checkAll } from './check-all.ts';
import { checkSchool } from './check-school.ts';
import { openSchool } from './open-school.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const today = '2026-10-06';

/** A school with so many lessons, every tenth with a slip. */
const schoolOf = (count: number) => {
  const lessons = Array.from({ length: count }, (_, at) => [
    `${LESSONS}/bai-${at}.md`,
    at % 10 === 0 ? lesson().replace('3A2', '9Z9') : lesson(),
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
