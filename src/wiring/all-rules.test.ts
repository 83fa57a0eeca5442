import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import type { RuleExample } from '../core/rule-example.ts';
import { scratch } from '../io/test-folder.ts';
import { ruleExamples } from '../rules/examples.ts';
import { allRules } from './all-rules.ts';
import { checkAll } from './check-all.ts';
import { todayOf } from './check-school.ts';
import { openSchool } from './open-school.ts';

const root = join(import.meta.dirname, '../..');

/** The sample's data files, and the records that examples refer to. */
const surroundings = [
  'truong.yml',
  '2026-2027/nam-hoc.yml',
  '2026-2027/nhan-su.yml',
  '2026-2027/kiem-tra/thang-10.md',
  '2026-2027/quyet-dinh/12-phan-cong-email-va-nhan-xet.md',
  '2026-2027/ke-hoach-bai-day/huynh-van-phuc/tuan-07',
];

const exampleOf = (kind: string): string =>
  readFileSync(join(root, 'schemas', kind, 'examples/ok.md'), 'utf8');

/** Puts the file that the example is about, with one of its texts, into a content folder. */
const put = (example: RuleExample, typed: string, content: string): void => {
  const [path, text] = fileWith(example, typed, content);
  if (example.path) rmSync(join(content, example.in), { force: true });
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text, example.encoding && (typed as BufferEncoding));
};

/** Puts the other records that a rule across records needs, and the other files. */
const putBeside = ({ in: kind, beside = [], files = {} }: RuleExample, content: string): void => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(content, `2026-2027/${kind}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const [index, words] of beside.entries()) {
    const text = Object.entries(words).reduce((typed, [from, to]) => {
      expect(typed, `"${from}" stands in the example of ${kind}`).toContain(from);
      return typed.replace(from, () => to);
    }, exampleOf(kind));
    mkdirSync(join(content, `2026-2027/${kind}`), { recursive: true });
    writeFileSync(join(content, `2026-2027/${kind}/ben-canh-${index}.md`), text);
  }
};

const fileWith = (example: RuleExample, typed: string, content: string): [string, string] => {
  if (example.in.startsWith('.')) return [join('..', example.in), typed];
  const text = kinds.has(example.in)
    ? exampleOf(example.in)
    : readFileSync(join(content, example.in), 'utf8');
  if (example.path) return [typed, text];
  if (example.encoding) return [`2026-2027/${example.in}/vi-du.md`, text];
  const replaced = example.replaces ?? example.right;
  expect(text.split(replaced), `"${replaced}" stands once`).toHaveLength(2);
  const path = kinds.has(example.in) ? `2026-2027/${example.in}/vi-du.md` : example.in;
  return [path, text.replace(replaced, () => typed)];
};

/** The ids of what the check says of one of the example's texts. */
const idsFor = async (example: RuleExample, typed: string): Promise<string[]> => {
  const folder = scratch();
  spawnSync('git', ['init', '-q'], { cwd: folder });
  const content = join(folder, 'content');
  for (const path of surroundings)
    cpSync(join(root, 'content', path), join(content, path), { recursive: true });
  put(example, typed, content);
  putBeside(example, content);
  const opened = openSchool(content);
  const today = todayOf(opened, example.today);
  const about = (file: string) => !/tuan-07|thang-10|12-phan-cong/.test(file);
  const found = await checkAll(opened, { today, includes: about });
  return found.map(({ rule }) => rule);
};

describe.for(allRules())('$id', ({ id, example }) => {
  test('has a wrong and a right example', () => {
    expect(example).toBeDefined();
  });

  test('is told of its wrong example, and nothing of its right one', async () => {
    if (!example) throw new Error(`${id} has no example`);
    expect(await idsFor(example, example.wrong)).toContain(id);
    // The kind's own guidance stands around it.
    const others = (await idsFor(example, example.right)).filter((told) => told !== 'loi-mau');
    expect(others).toEqual([]);
  });
});

test('every id is there once, and every example belongs to a rule', () => {
  const ids = allRules().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(ruleExamples).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every id in the examples of the kinds is on the list', () => {
  const ids = allRules().map(({ id }) => id);
  const told = [...kinds.keys()].flatMap((kind) =>
    readdirSync(join(root, 'schemas', kind, 'examples'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('expected.txt'))
      .flatMap((file) =>
        readFileSync(join(root, 'schemas', kind, 'examples', file), 'utf8')
          .trimEnd()
          .split('\n'),
      ),
  );
  expect(told.map((line) => line.split(' ')[1]).filter((id) => !ids.includes(id ?? ''))).toEqual(
    [],
  );
});
