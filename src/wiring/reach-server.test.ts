import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { release } from '../io/test-release.ts';
import { makeTestSchool, type TestSchool } from '../io/test-school.ts';
import { openFaultyServer } from './testing/faulty-server.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A school that tries again so soon, in minutes. */
const schoolTrying = (again: readonly number[], deadline = 1): TestSchool => {
  const school = makeTestSchool();
  const settings = join(school.content, 'truong.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(
      /gui_thu:.*/,
      `gui_thu: { thu_lai_sau_phut: [${again.join(', ')}], han_chot_phut: ${deadline} }`,
    ),
  );
  school.commit('2026-11-02T08:30:00+07:00');
  return school;
};

const waits = (output: string): number =>
  output.match(/Chưa gửi gì\. Chờ .* rồi tự nối lại/g)?.length ?? 0;

/** A port that nobody listens at. */
const deadPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
};

test('a server that is not to be reached at first is waited for, then everything is sent once', async () => {
  const school = schoolTrying([0.001, 0.001]);
  let connections = 0;
  const server = await openFaultyServer({
    onConnection: () => ((connections += 1) <= 2 ? 'busy' : undefined),
  });
  const { code, output } = await release(school, ['--send'], { SMTP_URL: server.url });
  await server.close();
  expect([code, waits(output)]).toEqual([0, 2]);
  expect(output).toContain('4 đã được máy chủ thư nhận');
  expect(server.accepted).toHaveLength(4);
});

test('a server that is never there ends the run after the last wait, and nothing was begun', async () => {
  const school = schoolTrying([0.001, 0.001]);
  const SMTP_URL = `smtp://127.0.0.1:${await deadPort()}`;
  const { code, output } = await release(school, ['--send'], { SMTP_URL });
  expect([code, waits(output), school.git('tag')]).toEqual([2, 2, '']);
  expect(output).toContain('Đã nối lại 2 lần không được. Lần này chưa gửi gì.');
});

test('it does not wait past the deadline of a run', async () => {
  const SMTP_URL = `smtp://127.0.0.1:${await deadPort()}`;
  const { code, output } = await release(schoolTrying([2]), ['--send'], { SMTP_URL });
  expect([code, waits(output)]).toEqual([2, 0]);
});

test('a wrong password is not tried again', async () => {
  let connections = 0;
  const server = await openFaultyServer({
    onConnection: () => void (connections += 1),
    smtp: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('sai mật khẩu')),
    },
  });
  const SMTP_URL = server.url.replace('//', '//ten:sai@');
  const { code, output } = await release(schoolTrying([0.001]), ['--send'], { SMTP_URL });
  await server.close();
  expect([code, waits(output), connections]).toEqual([2, 0, 1]);
  expect(output).toContain('không nhận tên đăng nhập hoặc mật khẩu');
});
