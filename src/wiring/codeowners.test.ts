import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireRepository } from '../io/git.ts';
import { MARK } from '../steps/codeowners.ts';
import { checkCodeowners, CODEOWNERS, codeownersIn } from './codeowners.ts';
import { openSchool } from './open-school.ts';
import { makeSampleRepository } from './sample-repository.ts';
import { scratch } from '../io/test-folder.ts';

const TODAY = '2026-11-22';

test('reviewers follow from the decision, and a list that no longer does is a finding', async () => {
  const root = scratch();
  await makeSampleRepository('content', root);
  const opened = openSchool(join(root, 'content'));
  const repository = await requireRepository(join(root, 'content'));
  const path = join(root, CODEOWNERS);
  mkdirSync(join(root, '.github'));
  writeFileSync(path, codeownersIn(opened, TODAY, repository));
  expect(readFileSync(path, 'utf8')).toContain(
    '/content/2026-2027/**/ly-thanh-tam/ pham-ngoc-bich@',
  );
  expect(checkCodeowners(opened, TODAY, repository)).toEqual([]);
  appendFileSync(path, '* nguoi-khac@bensen.example\n');
  expect(checkCodeowners(opened, TODAY, repository)).toMatchObject([
    { rule: 'codeowners', file: `../${CODEOWNERS}` },
  ]);
});

test.for([
  ['truong.yml', 'viet_tat: THBS', 'viet_tat: thbs'],
  ['2026-2027/nhan-su.yml', 'lop: [1A1', 'lop: [2A1'],
] as const)('while %s is broken the list of reviewers is not judged', async ([name, from, to]) => {
  const root = scratch();
  await makeSampleRepository('content', root);
  const file = join(root, 'content', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  mkdirSync(join(root, '.github'));
  writeFileSync(join(root, CODEOWNERS), `${MARK}\n`);
  const opened = openSchool(join(root, 'content'));
  const repository = await requireRepository(join(root, 'content'));
  expect(checkCodeowners(opened, TODAY, repository)).toEqual([]);
});

test('a list written by hand is let be', async () => {
  const root = scratch();
  await makeSampleRepository('content', root);
  mkdirSync(join(root, '.github'));
  writeFileSync(join(root, CODEOWNERS), '* hieu-truong@bensen.example\n');
  const opened = openSchool(join(root, 'content'));
  expect(checkCodeowners(opened, TODAY, await requireRepository(join(root, 'content')))).toEqual(
    [],
  );
});
