import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { plugInStick } from './test-stick.ts';

const stick = plugInStick();
const { folder } = stick;
const LOCK = join(folder, 'dang-chay.lock');

afterAll(() => stick.unplug());

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

/** A program that takes the lock; it says whether it got it, then keeps it. */
const taker = async () => {
  const code = `import { takeLock } from ${JSON.stringify(resolve('src/io/lock.ts'))};
try { takeLock(${JSON.stringify(folder)}); console.log('có'); setInterval(() => undefined, 1000); }
catch (error) { console.log(error.message); }`;
  const child = spawn(
    process.execPath,
    [...stick.nodeArgs, '--input-type=module', '--eval', code],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { said: said.toString().trim(), pid: child.pid ?? 0, kill: () => killed(child) };
};

const killed = async (child: ReturnType<typeof spawn>): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
};

const named = (title: string): string => `${title} (hệ thống tệp: ${stick.name})`;

test(
  named('without hard links a lock is held, refused to others, and taken over after a kill'),
  async () => {
    const first = await taker();
    const second = await taker();
    expect([first.said, second.said]).toEqual([
      'có',
      expect.stringContaining(`tiến trình ${first.pid}`),
    ]);
    await Promise.all([first.kill(), second.kill()]);
    const third = await taker();
    expect(third.said).toBe('có');
    expect(readdirSync(folder)).toEqual(['dang-chay.lock']);
    await third.kill();
  },
);

test(named('of many at once one gets the lock that a crash left'), async () => {
  const dead = await taker();
  await dead.kill();
  const takers = await Promise.all(Array.from({ length: 6 }, taker));
  expect(takers.filter(({ said }) => said === 'có')).toHaveLength(1);
  await Promise.all(takers.map(({ kill }) => kill()));
});

test(
  named('a lock without words is taken over when its maker is known to be dead, and else stays'),
  async () => {
    const dead = await taker();
    const text = readFileSync(LOCK, 'utf8');
    await dead.kill();
    for (const torn of ['', text.slice(0, 20)]) {
      rmSync(LOCK, { force: true });
      writeFileSync(LOCK, torn);
      const unknown = await taker();
      expect(unknown.said).toContain('không rõ ai đang giữ');
      writeFileSync(`${LOCK}.${hostname()}.${dead.pid}`, text);
      const next = await taker();
      expect(next.said).toBe('có');
      await Promise.all([unknown.kill(), next.kill()]);
      rmSync(`${LOCK}.${hostname()}.${dead.pid}`);
    }
  },
);

test(named("another machine's lock stays, also one that it has not finished"), async () => {
  const dead = await taker();
  const theirs = readFileSync(LOCK, 'utf8').replace(hostname(), 'may-van-thu');
  await dead.kill();
  writeFileSync(LOCK, theirs);
  expect((await taker()).said).toContain('trên máy may-van-thu');
  writeFileSync(LOCK, '');
  writeFileSync(`${LOCK}.may-van-thu.17`, theirs);
  expect((await taker()).said).toContain('trên máy may-van-thu');
});

test(named('links are refused there indeed'), () => {
  const code = `require('node:fs').linkSync(${JSON.stringify(LOCK)}, ${JSON.stringify(`${LOCK}.b`)})`;
  writeFileSync(LOCK, '');
  const { stderr } = spawnSync(process.execPath, [...stick.nodeArgs, '--eval', code]);
  expect(stderr.toString()).toContain('EPERM');
});
