import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { checkAll } from './check-all.ts';
import { openSchool } from './open-school.ts';
import { harmless, hostileFiles } from './testing/hostile-files.ts';
import {
  lesson,
  LESSONS,
  lessonWith,
  schoolFiles,
  temporaryFolder,
} from './testing/small-school.ts';

const SECRET = 'BÍ MẬT NGOÀI THƯ MỤC';
const today = '2026-10-06';

const outside = temporaryFolder({ 'mat-khau.md': lessonWith(SECRET), 'hinh.png': SECRET });
const inside = temporaryFolder({
  ...hostileFiles,
  [`${LESSONS}/ra-ngoai.md`]: lessonWith(`![a](../../../../${outside.folder}/hinh.png)`),
});

let before: string;
let findings: readonly Finding[];

beforeAll(async () => {
  addOddEntries(inside.folder);
  process.env['HOSTILE_MARK'] = join(outside.folder, 'da-chay');
  before = fingerprintOf(inside.folder);
  findings = await checkAll(openSchool(inside.folder), { today, includes: () => true });
}, 120_000);

afterAll(() => {
  inside.remove();
  outside.remove();
});

test('each hostile file has a finding at a place in it, in Vietnamese', () => {
  const told = new Set(findings.map(({ file }) => file));
  const quiet = Object.keys(hostileFiles).filter(
    (path) => !told.has(path) && !(path in schoolFiles),
  );
  expect(quiet.filter((path) => !harmless.has(path.split('/').at(-1) ?? ''))).toEqual([]);
  for (const { line, column, endLine, message } of findings) {
    expect(line >= 1 && column >= 1 && endLine >= line).toBe(true);
    expect(message).not.toMatch(/undefined|NaN|\[object|RangeError|unexpected|expected/);
    expect(message.length).toBeLessThan(400);
  }
});

test('links, pipes and folders in disguise are told', () => {
  const told = new Set(findings.map(({ file }) => file));
  for (const name of ODD_ENTRIES)
    expect([name, told.has(`${LESSONS}/la/${name}`)]).toEqual([name, true]);
});

test('no file has many findings that nobody would read', () => {
  const counts = Map.groupBy(findings, ({ file }) => file);
  for (const [file, ofFile] of counts) expect([file, ofFile.length < 60]).toEqual([file, true]);
});

test('every record that is sound enough has a form, and nothing from outside in it', () => {
  const forms = openSchool(inside.folder).entries.map((entry) => entry.form());
  expect(forms.length).toBeGreaterThan(40);
  const text = JSON.stringify([forms, findings]);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('root:');
  expect(text).not.toMatch(/"url":"[^"]*(javascript|data|vbscript|file):/i);
  for (const form of forms) expect(depthOf(form)).toBeLessThan(128);
});

test('no file was changed, none was made, nothing was run', () => {
  expect(fingerprintOf(inside.folder)).toBe(before);
  expect(readdirSync(outside.folder).sort()).toEqual(['hinh.png', 'mat-khau.md']);
});

test('the command tells the same findings and ends with 1', { timeout: 60_000 }, () => {
  const args = [
    'scripts/check.ts',
    '--content',
    inside.folder,
    '--format',
    'json',
    '--today',
    today,
  ];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual(findings);
});

test.for([
  '',
  '- a\n',
  '42\n',
  'a: [\n',
  'ten: &a [*a]\n',
  '__proto__: {ten: A}\n',
  'ten: !!js/function "x"\n',
  Buffer.from([0xff, 0xfe]),
  'a: 1\n'.repeat(50_000),
  `a:\n${'  - b: c\n'.repeat(80_000)}`,
])('a data file that holds anything is told and breaks nothing (%#)', async (text) => {
  for (const name of Object.keys(schoolFiles)) {
    const { folder, remove } = temporaryFolder({
      ...schoolFiles,
      [name]: text,
      [`${LESSONS}/a.md`]: lesson(),
    });
    const opened = openSchool(folder);
    const found = await checkAll(opened, { today, includes: () => true });
    remove();
    expect(found.some(({ file }) => file === name)).toBe(true);
    expect(opened.entries).toEqual([]);
  }
});

/** Windows makes links for administrators only, and no pipes. */
const ODD_ENTRIES =
  process.platform === 'win32'
    ? ['thu-muc.md']
    : ['ngoai.md', 'vong', 'dut.md', 'thu-muc.md', 'ong.md'];

function addOddEntries(folder: string): void {
  const at = join(folder, LESSONS, 'la');
  mkdirSync(join(at, 'thu-muc.md'), { recursive: true });
  writeFileSync(join(at, 'thu-muc.md/a.md'), lesson());
  if (process.platform === 'win32') return;
  symlinkSync(join(outside.folder, 'mat-khau.md'), join(at, 'ngoai.md'));
  symlinkSync(folder, join(at, 'vong'));
  symlinkSync('khong-co', join(at, 'dut.md'));
  execFileSync('mkfifo', [join(at, 'ong.md')]);
}

/** All names, sizes, times and bytes of a folder. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const stat = lstatSync(join(folder, name));
    hash.update(`${name} ${stat.size} ${stat.mtimeMs} ${stat.mode}\n`);
    if (stat.isFile()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** How deep a value nests, without recursion. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let level = [value]; level.length > 0; depth += 1)
    level = level.flatMap((item): unknown[] =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  return depth;
}
