import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const guide = readFileSync(join(root, 'src/pages/huong-dan/kiem-chung.mdx'), 'utf8');

/** Everything that verify can say. */
const said = readdirSync(join(root, 'src/steps'))
  .filter((name) => /^(verify-.*|evidence)\.ts$/.test(name))
  .map((name) => readFileSync(join(root, 'src/steps', name), 'utf8'))
  .join('\n');

test('the sentences that the guide for inspectors quotes are those that verify says', () => {
  const quoted = [...guide.matchAll(/\*\*"([^"]+)"\*\*/g)].flatMap(([, words = '']) =>
    words.split(' … '),
  );
  expect(quoted.length).toBeGreaterThan(8);
  expect(quoted.filter((words) => !said.includes(words))).toEqual([]);
});

test('the verdicts that the guide explains are those that verify gives', () => {
  for (const name of ['CHỨNG MINH ĐƯỢC', 'BỊ BÁC BỎ', 'CHƯA CHỨNG MINH ĐƯỢC']) {
    expect(guide).toContain(`**${name}**`);
    expect(said).toContain(`'${name}'`);
  }
  for (const mark of ['SAI', 'CHƯA RÕ']) {
    expect(guide).toContain(`\`${mark}\``);
    expect(said).toMatch(new RegExp(`: '${mark} +'`));
  }
});
