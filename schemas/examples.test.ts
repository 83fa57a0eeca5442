import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSchool, todayOf } from '../src/wiring/check-school.ts';
import { openSchool } from '../src/wiring/open-school.ts';
import { kinds } from './index.ts';

const schemas = import.meta.dirname;

test('every folder of a record kind has its line in index.ts, and every line its folder', () => {
  const folders = readdirSync(schemas, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...kinds.keys()].sort());
});

for (const kind of kinds.keys()) {
  const examples = join(schemas, kind, 'examples');
  const cases = readdirSync(examples, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

  test(`${kind}: the example that teachers copy is sound but for the guidance that they replace`, () => {
    const told = findingsOf(kind, join(examples, 'ok.md')).split('\n').filter(Boolean);
    const text = readFileSync(join(examples, 'ok.md'), 'utf8');
    const guidance = text.match(/^(?:- )?\*[^*\n]+\*$|^\w+: "Ghi /gm);
    expect(told.filter((line) => !line.includes(' loi-mau '))).toEqual([]);
    expect(told).toHaveLength(guidance?.length ?? 0);
  });

  test(`${kind}: at least three mistakes that people make are told by example`, () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
  });

  for (const { name } of cases)
    test(`${kind}: ${name} is told at its place, in the words of expected.txt`, async () => {
      const findings = findingsOf(kind, join(examples, name, 'input.md'));
      expect(findings).not.toBe('');
      await expect(findings).toMatchFileSnapshot(join(examples, name, 'expected.txt'));
    });
}

/** What the check says of a record put into the sample school: `line:column rule message`. */
function findingsOf(kind: string, input: string): string {
  const content = mkdtempSync(join(tmpdir(), 'vi-du-'));
  try {
    for (const path of surroundings) copy(path, content);
    const record = `2026-2027/${kind}/vi-du.md`;
    mkdirSync(dirname(join(content, record)), { recursive: true });
    writeFileSync(join(content, record), readFileSync(input));
    return linesAbout(record, content);
  } finally {
    rmSync(content, { recursive: true });
  }
}

/** The sample's data files, and the records that examples refer to. */
const surroundings = [
  'truong.yml',
  '2026-2027/nam-hoc.yml',
  '2026-2027/nhan-su.yml',
  '2026-2027/kiem-tra/thang-10.md',
  '2026-2027/quyet-dinh',
  '2026-2027/ke-hoach-bai-day/huynh-van-phuc/tuan-07',
  '2026-2027/ke-hoach-bai-day/ly-thanh-tam/tuan-07',
];

function copy(path: string, to: string): void {
  cpSync(join(schemas, '../content', path), join(to, path), { recursive: true });
}

function linesAbout(record: string, content: string): string {
  const opened = openSchool(content);
  return checkSchool(opened, { today: todayOf(opened), includes: (path) => path === record })
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}\n`)
    .join('');
}
