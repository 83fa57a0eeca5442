// Runs one of the scripts beside it, on any machine with Node 20 or later and npm:
// installs what the lock file names when that has changed, then hands over to Node 24.
// Plain JavaScript, because it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** Node 24 as installed with the packages; else the running one when it is new enough. */
const nodeProgram = () => {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = { win32: 'win' }[process.platform] ?? process.platform;
  const prefix = `${process.platform}-${process.arch}` === 'darwin-arm64' ? 'node-bin' : 'node';
  const packaged = join(modules, `${prefix}-${system}-${process.arch}`, 'bin', program);
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `Máy này có Node ${process.versions.node}; cần Node 24. Cài từ trang nodejs.org rồi gõ lại lệnh.`,
  );
  return process.exit(2);
};

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();

run(nodeProgram(), [join(root, 'scripts', `${name}.ts`), ...args], {
  env: {
    ...process.env,
    PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
