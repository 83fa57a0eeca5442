import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './test-folder.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { takeLock } from './lock.ts';

/** Another program that takes the lock and keeps it until it is killed. */
const holder = async (folder: string) => {
  const code = `import { takeLock } from ${JSON.stringify(resolve('src/io/lock.ts'))}; takeLock(${JSON.stringify(folder)}); console.log('có'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
};

test('a second run is refused while the first one lives, and admitted when it was killed', async () => {
  const folder = scratch();
  const child = await holder(folder);
  expect(() => takeLock(folder)).toThrow(EnvironmentProblem);
  child.kill('SIGKILL');
  await once(child, 'close');
  takeLock(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of a process id that was given to another program since is taken over', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'dang-chay.lock'), `${process.pid} 1`);
  if (process.platform === 'linux') takeLock(folder)();
  else expect(() => takeLock(folder)).toThrow(EnvironmentProblem);
});

test('letting go makes room for the next run', () => {
  const folder = scratch();
  takeLock(folder)();
  const release = takeLock(folder);
  expect(() => takeLock(folder)).toThrow('Một lần gửi khác đang chạy');
  release();
});
