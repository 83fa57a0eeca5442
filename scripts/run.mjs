// Runs one of the scripts beside it, on any machine with Node 20 or later and npm:
// installs what the lock file names when that has changed, then hands over to Node 24.
// Plain JavaScript, because it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nodeProgram } from './node-program.mjs';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.da-cai-dat');

const [name = '', ...args] = process.argv.slice(2);

/** Runs a program to its end and takes over its failure. */
const run = (program, programArgs, options = {}) => {
  const { status, error } = spawnSync(program, programArgs, { stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

/** The lock file's content and the machine: node_modules fits when both are as they were. */
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

const install = () => {
  console.error('Cài đặt các gói cần dùng (chỉ lần đầu, cần mạng) …');
  const npm = process.env.npm_execpath;
  const command = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  if (npm) run(process.execPath, [npm, ...command], { cwd: root });
  else run('npm', command, { cwd: root, shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted);
};

/** The Node to hand over to; without one, the command ends here. */
const node = () => {
  const program = nodeProgram(modules);
  if (program) return program;
  console.error(
    `Máy này có Node ${process.versions.node}; cần Node 24. Cài từ trang nodejs.org rồi gõ lại lệnh.`,
  );
  return process.exit(2);
};

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();

run(node(), [join(root, 'scripts', `${name}.ts`), ...args], {
  env: {
    ...process.env,
    PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: join(modules, '.bien-dich'),
  },
});
