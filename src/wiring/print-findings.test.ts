import { expect, test } from 'vitest';
import { printJobs } from './print-records.ts';
import { DOT, jobsOf, schoolWith } from './testing/print-school.ts';
import { LESSONS, lessonWith } from './testing/small-school.ts';

test('a picture that is cut off is a finding that names it, and the other records are printed', async () => {
  const opened = schoolWith({
    [`${LESSONS}/hong.md`]: lessonWith('![Hình](hinh/hong.png)'),
    [`${LESSONS}/tot.md`]: lessonWith('![Hình](hinh/tot.png)'),
    [`${LESSONS}/hinh/hong.png`]: DOT.subarray(0, 40),
    [`${LESSONS}/hinh/tot.png`]: DOT,
  });
  const printed: string[] = [];
  const findings = await printJobs(jobsOf(opened), {
    contentRoot: opened.content.root,
    onPrinted: ({ path }) => void printed.push(path),
  });
  expect(printed).toEqual([`${LESSONS}/tot.md`]);
  expect(findings).toMatchObject([
    { file: `${LESSONS}/hong.md`, rule: 'in-ho-so', severity: 'error' },
  ]);
  expect(findings[0]?.message).toContain(`${LESSONS}/hinh/hong.png bị hỏng`);
});

test('a drawing that loads another file is a finding', async () => {
  const opened = schoolWith({
    [`${LESSONS}/bai.md`]: lessonWith('![Hình](a.svg)'),
    [`${LESSONS}/a.svg`]:
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="../../truong.yml"/></svg>',
  });
  const [finding] = await printJobs(jobsOf(opened), { contentRoot: opened.content.root });
  expect(finding?.message).toContain('gọi tới tệp khác');
});

test('a sign that no font has is a finding at its line', async () => {
  const opened = schoolWith({ [`${LESSONS}/bai.md`]: lessonWith('Chữ 漢 lạ.') });
  const [finding] = await printJobs(jobsOf(opened), { contentRoot: opened.content.root });
  expect(finding?.message).toContain('"漢" (U+6F22)');
  expect(
    opened.content.records.get(`${LESSONS}/bai.md`)?.text.split('\n')[(finding?.line ?? 0) - 1],
  ).toContain('漢');
});

test('lists nested too deep for the compiler are a finding, not a crash', async () => {
  const deep = Array.from(
    { length: 60 },
    (_, level) => `${'  '.repeat(level)}- tầng ${level}`,
  ).join('\n');
  const opened = schoolWith({ [`${LESSONS}/bai.md`]: lessonWith(deep) });
  const [finding] = await printJobs(jobsOf(opened), { contentRoot: opened.content.root });
  expect(finding?.message).toContain('lồng nhau quá nhiều tầng');
});
