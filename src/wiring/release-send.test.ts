import { rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openMailbox } from '../io/mailbox.ts';
import { scratch } from '../io/test-folder.ts';
import { mails, release, stallingServer } from '../io/test-release.ts';
import { lesson, makeTestSchool } from '../io/test-school.ts';

vi.setConfig({ testTimeout: 120_000 });

const script = resolve('scripts/release.ts');

test('run again, what was accepted is not sent twice', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const server = await openMailbox(folder);
  await release(school, ['--send'], { SMTP_URL: server.url });
  const again = await release(school, ['--send'], {
    SMTP_URL: server.url,
    GIT_COMMITTER_DATE: '2026-11-05T09:00:00Z',
  });
  await server.close();
  expect(again.code).toBe(0);
  expect(mails(folder)).toHaveLength(4);
  const { output } = await release(school, []);
  expect(output).toMatch(/Kỳ này đã gửi đủ 2 thư ngày [\d/]{10}; gõ --send cũng không gửi thêm\./);
});

test("one recipient's refusal does not lose the other's mail, and only the refused one is sent to again", async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const strict = await openMailbox(folder, { refuses: (address) => address.startsWith('dung@') });
  const first = await release(school, ['--send'], { SMTP_URL: strict.url });
  await strict.close();
  expect(first.code).toBe(1);
  expect(first.output).toContain('3 đã được máy chủ thư nhận, 1 còn phải gửi, 0 không rõ');
  expect(first.output).toMatch(
    /còn phải gửi: thư 1 tới dung@thu.example .*\(không gửi được: 550 Không có hộp thư này\)/,
  );
  expect(mails(folder)).toHaveLength(3);
  const shown = await release(school, []);
  expect(shown.output).toContain('còn 1 lượt chưa xong; gõ --send để gửi nốt');
  const lenient = await openMailbox(folder);
  const second = await release(school, ['--send'], { SMTP_URL: lenient.url });
  await lenient.close();
  expect(second.code).toBe(0);
  expect(mails(folder).map((path) => path.split('/')[0])).toEqual([
    'dung@thu.example',
    'huong@thu.example',
    'truong@thu.example',
    'truong@thu.example',
  ]);
});

test('killed while sending, the message in flight is in doubt, never resent silently, and settled by a person', async () => {
  const school = makeTestSchool();
  const { port, seen, close } = await stallingServer();
  const child = spawn(
    process.execPath,
    [script, 'thang-10', '--send', '--content', school.content],
    {
      cwd: school.root,
      env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}` },
      stdio: 'ignore',
    },
  );
  await seen;
  child.kill('SIGKILL');
  await once(child, 'close');
  await close();
  const folder = scratch();
  const server = await openMailbox(folder);
  const resumed = await release(school, ['--send'], { SMTP_URL: server.url });
  expect(resumed.code).toBe(1);
  expect(resumed.output).toContain('2 đã được máy chủ thư nhận, 0 còn phải gửi, 2 không rõ');
  expect(mails(folder).map((path) => path.split('/')[0])).toEqual([
    'huong@thu.example',
    'truong@thu.example',
  ]);
  const settled = await release(school, ['--send', '--not-sent', '1'], { SMTP_URL: server.url });
  await server.close();
  expect(settled.code).toBe(0);
  expect(mails(folder)).toHaveLength(4);
});

test('a person may say that a message in doubt arrived', async () => {
  const school = makeTestSchool();
  const { port, seen, close } = await stallingServer();
  const running = release(school, ['--send'], { SMTP_URL: `smtp://127.0.0.1:${port}` });
  await seen;
  await close();
  const first = await running;
  expect(first.output).toContain('2 còn phải gửi, 2 không rõ');
  const folder = scratch();
  const server = await openMailbox(folder);
  const settled = await release(school, ['--send', '--sent', '1'], { SMTP_URL: server.url });
  await server.close();
  expect(settled).toMatchObject({ code: 0 });
  expect(mails(folder).map((path) => path.split('/')[0])).toEqual([
    'huong@thu.example',
    'truong@thu.example',
  ]);
});

test('without the outbox and without a ledger, a tagged release is in doubt as a whole', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const server = await openMailbox(folder);
  await release(school, ['--send'], { SMTP_URL: server.url });
  school.git('reset', '--quiet', '--hard', 'HEAD~1');
  rmSync(join(school.root, 'out'), { recursive: true });
  const again = await release(school, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect(again.output).toContain('0 đã được máy chủ thư nhận, 0 còn phải gửi, 4 không rõ');
  expect(mails(folder)).toHaveLength(4);
});

test('on another machine the committed ledger says what was sent', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const server = await openMailbox(folder);
  await release(school, ['--send'], { SMTP_URL: server.url });
  rmSync(join(school.root, 'out'), { recursive: true });
  const again = await release(school, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect(again.code).toBe(0);
  expect(mails(folder)).toHaveLength(4);
});

test('records that changed after the tag are refused, unless the tagged ones are asked for', async () => {
  const school = makeTestSchool();
  const folder = scratch();
  const strict = await openMailbox(folder, { refuses: (address) => address.startsWith('dung@') });
  await release(school, ['--send'], { SMTP_URL: strict.url });
  await strict.close();
  school.write(
    '2026-2027/ke-hoach-bai-day/tam/tuan-08/toan-on-tap.md',
    lesson('tam', 'Ôn tập', 8, '2026-10-27'),
  );
  school.commit('2026-11-03T08:00:00+07:00');
  const server = await openMailbox(folder);
  const refused = await release(school, ['--send'], { SMTP_URL: server.url });
  expect(refused.code).toBe(2);
  expect(refused.output).toContain('--resume');
  expect(mails(folder)).toHaveLength(3);
  const resumed = await release(school, ['--send', '--resume'], { SMTP_URL: server.url });
  await server.close();
  expect(resumed.code).toBe(0);
  expect(mails(folder)).toHaveLength(4);
});

test('an outbox whose tag was lost is not overwritten', async () => {
  const school = makeTestSchool();
  const server = await openMailbox(scratch());
  await release(school, ['--send'], { SMTP_URL: server.url });
  school.git('tag', '-d', 'kiem-tra/2026-2027/thang-10');
  const { code, output } = await release(school, ['--send'], {
    SMTP_URL: server.url,
    GIT_COMMITTER_DATE: '2026-11-06T09:00:00Z',
  });
  await server.close();
  expect(code).toBe(2);
  expect(output).toContain('git fetch --tags');
});
