import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from './testing/small-school.ts';

// Child processes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const addressOf = (file: string): string => pathToFileURL(join(import.meta.dirname, file)).href;

const COMMAND = `
import { runCommand, contentOption } from '${addressOf('command.ts')}';
import { EnvironmentProblem } from '${addressOf('../core/problem.ts')}';
await runCommand(
  {
    name: 'npm run thu',
    summary: 'Thử một lệnh.',
    positionals: process.env.POSITIONALS,
    options: { ...contentOption, lan: { type: 'string', multiple: true, takes: '<số>', help: 'mấy lần' }, mau: { type: 'boolean', help: 'có màu' } },
    examples: ['npm run thu -- --mau'],
  },
  async (values, positionals) => {
    if (process.env.FAILS === 'environment') throw new EnvironmentProblem('Chưa có git. Cài git rồi chạy lại.');
    if (process.env.FAILS === 'bug') throw new Error('a bug');
    console.log(JSON.stringify({ ...values, positionals }));
    return Number(process.env.ENDS ?? 0);
  },
);
`;

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { folder, remove } = temporaryFolder({ 'thu.ts': COMMAND });
  onTestFinished(remove);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'thu.ts'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  );
  return { status, stdout, stderr };
};

test('help tells what the command does, its options and examples, and is fine', () => {
  const { status, stdout, stderr } = run(['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`Thử một lệnh.

Cách dùng: npm run thu -- [tùy chọn]

  --content <thư mục>  thư mục hồ sơ (mặc định: content)
  --lan <số>           mấy lần
  --mau                có màu
  --help               in hướng dẫn này

Ví dụ:
  npm run thu -- --mau
`);
  expect(run(['-h']).stdout).toBe(stdout);
});

test('options and what follows them reach the command', () => {
  const { status, stdout } = run(['--lan', '1', '--lan=2', '--mau', 'bài 1.md'], {
    POSITIONALS: '[tệp …]',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ lan: ['1', '2'], mau: true, positionals: ['bài 1.md'] });
});

test.for([['0'], ['1']])('a command that ends with %s does so', ([code]) => {
  expect(run([], { ENDS: code ?? '' }).status).toBe(Number(code));
});

test.for([
  [['--khong-co'], 'Không có tùy chọn "--khong-co".'],
  [['--lan'], 'Tùy chọn "--lan" còn thiếu giá trị.'],
  [['--mau=1'], 'Tùy chọn "--mau" không nhận giá trị.'],
  [['thừa'], 'Không hiểu "thừa".'],
] as const)('%j is wrong usage: 2, what is wrong, and the help', ([args, says]) => {
  const { status, stderr, stdout } = run(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
  expect(stderr).toContain('Cách dùng:');
});

test('surroundings that are not as needed end with 2 and one sentence', () => {
  const { status, stderr } = run([], { FAILS: 'environment' });
  expect([status, stderr]).toEqual([2, 'Chưa có git. Cài git rồi chạy lại.\n']);
});

test('a bug is not hidden', () => {
  const { status, stderr } = run([], { FAILS: 'bug' });
  expect(status).toBe(1);
  expect(stderr).toContain('Error: a bug');
});
