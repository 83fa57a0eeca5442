import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, onTestFinished, test } from 'vitest';
import { checkAll } from './check-all.ts';
import { readPdf } from '../io/pdf.ts';
import { openSchool } from './open-school.ts';
import { printJobs } from './print-records.ts';
import { LESSONS, lessonWith, schoolFiles, temporaryFolder } from './testing/small-school.ts';

/** Every command and environment that Temml's own text names. */
const temml = readFileSync(createRequire(import.meta.url).resolve('temml'), 'utf8');
const namesIn = (pattern: RegExp): string[] => [
  ...new Set([...temml.matchAll(pattern)].map(([, name = '']) => name)),
];
const commands = namesIn(/"\\(\\[a-zA-Z]+|\\[,;:!>{}|#%&_])"/g);
const environments = namesIn(
  /"([a-zA-Z]*(?:matrix|cases|array|align(?:ed)?|gather(?:ed)?|split)\*?)"/g,
);

const sums = [
  ...commands.flatMap((name) => [name, `${name}{a}{b}`, `1 ${name} 2`]),
  ...environments.map((name) => `\\begin{${name}}{}a&b\\\\c&d\\end{${name}}`),
  ...['sqrt', 'phantom', 'overline', 'text', 'hat', 'substack'].map((name) => `\\${name}{}`),
  ...['\\frac{}{}', '{}^2', '{}_1^2', '\\left(\\right)', '\\quad', '\\ ', "'"],
];

const school = (texts: readonly string[]) => {
  const lessons = texts.map((text, at) => [`${LESSONS}/${at}.md`, lessonWith(text)] as const);
  const { folder, remove } = temporaryFolder({ ...schoolFiles, ...Object.fromEntries(lessons) });
  onTestFinished(remove);
  return openSchool(folder);
};

const findingsOf = (opened: ReturnType<typeof school>) =>
  checkAll(opened, { today: '2026-10-06', includes: () => true });

const asText = (some: readonly string[]): string => some.map((tex) => `$${tex}$`).join('\n\n');

/** The sums of which the check says nothing; of a sign that cannot be printed it tells the first place alone. */
const soundOf = async (some: readonly string[]): Promise<readonly string[]> => {
  const told = new Set((await findingsOf(school([asText(some)]))).map(({ line }) => line));
  // One paragraph a sum: line 21, 23 … of the lesson.
  const left = some.filter((_, at) => !told.has(FIRST_LINE + 2 * at));
  return told.size > 0 ? soundOf(left) : left;
};

const FIRST_LINE = 21;

test('each command of TeX is a finding, or is printed', async () => {
  expect(commands.length).toBeGreaterThan(900);
  const sound = await soundOf(sums);
  expect(sound.length).toBeGreaterThan(sums.length / 3);
  expect(sound).not.toContain('\\ballotx');
  expect(sound).toContain('\\overline{}');
  const opened = school(
    Array.from({ length: 20 }, (_, part) => asText(sound.filter((_, at) => at % 20 === part))),
  );
  const jobs = opened.entries.map((entry) => ({ entry }));
  expect(await printJobs(jobs, { contentRoot: opened.content.root })).toEqual([]);
});

const textOf = async (text: string): Promise<string> => {
  const opened = school([text]);
  const pages: string[] = [];
  await printJobs(
    opened.entries.map((entry) => ({ entry })),
    {
      contentRoot: opened.content.root,
      onPrinted: async ({ pdf }) => void pages.push(...((await readPdf(pdf))?.text ?? [])),
    },
  );
  return pages.join('\n').replaceAll(' ', '');
};

test('a sum that has room on a line stays on one, and a longer one is broken', async () => {
  const paddings = Array.from({ length: 24 }, (_, count) => 'a '.repeat(40 + count));
  const short = await textOf(paddings.map((padding) => `${padding}$1+2=7+8$`).join('\n\n'));
  expect(short.split('1+2=7+8')).toHaveLength(paddings.length + 1);
  const long = await textOf(`$${'11+'.repeat(60)}12$`);
  expect(long).toMatch(/(?:11\+){9,}\n(?:11\+){9,}\n/);
});
