import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  lesson,
  LESSONS,
  schoolFiles,
  temporaryFolder,
  type Files,
} from '../src/wiring/testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const run = (files: Files, args: readonly string[] = []) => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, ...files });
  onTestFinished(remove);
  const script = join(import.meta.dirname, 'check.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--content', folder, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout: stdout.replaceAll(folder, 'content'), stderr };
};

const PATH = `${LESSONS}/a.md`;
const bad = lesson().replace('3A2', '3a2');

test('a sound school ends with 0', () => {
  const { status, stdout, stderr } = run({ [PATH]: lesson() });
  expect([status, stdout, stderr]).toEqual([0, 'Cả 1 hồ sơ đều ổn.\n', '']);
});

test('errors end with 1 and are told with their places', () => {
  const { status, stdout } = run({ [PATH]: bad });
  expect(status).toBe(1);
  expect(stdout).toContain(`content/${PATH}:3:6\n  lỗi  Không có lớp "3a2"`);
});

test('warnings alone end with 0', () => {
  const { status, stdout } = run({ [PATH]: lesson() }, ['--today', '2026-12-01']);
  expect([status, stdout.includes('0/1 hồ sơ ổn; 1 hồ sơ có 1 lời nhắc.')]).toEqual([0, true]);
});

test('JSON is a list of findings for machines', () => {
  const { stdout } = run({ [PATH]: bad }, ['--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: PATH,
      line: 3,
      column: 6,
      endLine: 3,
      endColumn: 9,
      rule: 'ten-lop',
      severity: 'error',
    },
  ]);
});

test('a path limits what is judged', () => {
  expect(run({ [PATH]: bad, [`${LESSONS}/b.md`]: lesson() }, [`${LESSONS}/b.md`]).stdout).toBe(
    'Cả 1 hồ sơ đều ổn.\n',
  );
});

test.for([
  [['--format', 'xml'], 'Không có kiểu in "xml"'],
  [['--today', 'mai'], '"mai" không phải một ngày'],
  [['khong-co'], 'Không có hồ sơ nào ở "khong-co"'],
  [['--content', '/khong-co'], 'Không có thư mục hồ sơ /khong-co'],
] as const)('%j ends with 2 and says what to do', ([args, says]) => {
  const { status, stdout, stderr } = run({ [PATH]: lesson() }, args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
});

test('--format sarif is a log with the rules and the finding', () => {
  const { status, stdout } = run({ [PATH]: bad }, ['--format', 'sarif']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: expect.arrayContaining([expect.anything()]) as unknown } },
        results: [{ ruleId: 'ten-lop', ruleIndex: expect.any(Number) as unknown }],
      },
    ],
  });
});

test('--watch tells again when the result has changed, and ends with 0 at Ctrl+C', async () => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, [PATH]: lesson() });
  onTestFinished(remove);
  const script = join(import.meta.dirname, 'check.ts');
  const watching = spawn(process.execPath, [script, '--content', folder, '--watch'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  watching.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const tells = (words: string) => vi.waitUntil(() => printed.includes(words), 30_000);
  await tells('Cả 1 hồ sơ đều ổn.');
  writeFileSync(join(folder, PATH), bad);
  await tells('Không có lớp "3a2"');
  watching.kill('SIGINT');
  expect(await once(watching, 'exit')).toEqual([0, null]);
  expect(printed.match(/hồ sơ (?:đều )?ổn/g)).toHaveLength(2);
});
