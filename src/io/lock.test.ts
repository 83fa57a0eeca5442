import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
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

const heldBy = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'dang-chay.lock'), 'utf8')) as {
    host: string;
    user: string;
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

test('the sentence says who holds the lock, where, and since when', async () => {
  const folder = scratch();
  const child = await holder(folder);
  const { host, user } = heldBy(folder);
  const sentence = `${user} đang giữ thư mục này trên máy ${host} từ `;
  expect(() => takeLock(folder)).toThrow(sentence);
  expect(() => takeLock(folder)).toThrow(`(tiến trình ${child.pid})`);
  expect([host, user]).toEqual([hostname(), userInfo().username]);
  child.kill('SIGKILL');
  await once(child, 'close');
});

test('a lock of a process id that was given to another program since is taken over', async () => {
  const folder = scratch();
  const child = await holder(folder);
  writeFileSync(join(folder, 'dang-chay.lock'), JSON.stringify({ ...heldBy(folder), start: '1' }));
  if (process.platform === 'linux') takeLock(folder)();
  else expect(() => takeLock(folder)).toThrow(EnvironmentProblem);
  child.kill('SIGKILL');
  await once(child, 'close');
});

test('a lock of another machine, or one that cannot be read, is never taken over', async () => {
  const folder = scratch();
  const child = await holder(folder);
  const held = { ...heldBy(folder), host: 'may-van-thu' };
  child.kill('SIGKILL');
  await once(child, 'close');
  for (const text of [JSON.stringify(held), '']) {
    writeFileSync(join(folder, 'dang-chay.lock'), text);
    expect(() => takeLock(folder)).toThrow(
      'Nếu chắc chắn không còn lần nào chạy, kể cả trên máy ấy',
    );
  }
  expect(readdirSync(folder)).toEqual(['dang-chay.lock']);
});

test('letting go makes room for the next run', () => {
  const folder = scratch();
  takeLock(folder)();
  const release = takeLock(folder);
  expect(() => takeLock(folder)).toThrow('Một lần gửi khác đang chạy');
  release();
});
