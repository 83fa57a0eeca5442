import { globSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { scratch } from './test-folder.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { openMailbox } from './mailbox.ts';
import { openSession, sizeLimitOf, smtpServerOf } from './smtp.ts';

const bytes = Buffer.from(
  'From: a@x.example\r\nSubject: thu\r\n\r\n.một dòng bắt đầu bằng dấu chấm\r\n',
);
const files = (folder: string) => globSync('**/*.eml', { cwd: folder }).sort();

test('a message reaches each mailbox once, byte for byte, behind one Received header', async () => {
  const folder = scratch();
  const mailbox = await openMailbox(folder);
  const session = await openSession(smtpServerOf(mailbox.url));
  const result = await session.send('a@x.example', ['b@x.example', 'c@x.example'], bytes);
  session.close();
  await mailbox.close();
  expect(result).toMatchObject({
    accepted: ['b@x.example', 'c@x.example'],
    refused: [],
    uncertain: [],
  });
  expect(files(folder).map((path) => path.split('/')[0])).toEqual(['b@x.example', 'c@x.example']);
  for (const path of files(folder))
    expect(readFileSync(join(folder, path)).subarray(-bytes.length)).toEqual(bytes);
});

test('many messages go through one conversation', async () => {
  const folder = scratch();
  const mailbox = await openMailbox(folder);
  const session = await openSession(smtpServerOf(mailbox.url));
  for (let count = 0; count < 15; count += 1)
    await session.send(
      'a@x.example',
      ['b@x.example'],
      Buffer.from(`Subject: ${count}\r\n\r\nx\r\n`),
    );
  expect(session.isOpen()).toBe(true);
  session.close();
  await mailbox.close();
  expect(files(folder)).toHaveLength(15);
});

test('a refused recipient is told with the reason, and the other gets the message', async () => {
  const mailbox = await openMailbox(scratch(), { refuses: (address) => address.startsWith('c@') });
  const session = await openSession(smtpServerOf(mailbox.url));
  const result = await session.send('a@x.example', ['b@x.example', 'c@x.example'], bytes);
  session.close();
  const all = await openSession(smtpServerOf(mailbox.url));
  const nobody = await all.send('a@x.example', ['c@x.example'], bytes);
  all.close();
  await mailbox.close();
  const refused = [{ to: 'c@x.example', answer: '550 Không có hộp thư này' }];
  expect(result).toMatchObject({ accepted: ['b@x.example'], refused, uncertain: [] });
  expect(nobody).toMatchObject({ accepted: [], refused, uncertain: [] });
});

test('an address cannot lead out of the mailbox folder', async () => {
  const folder = scratch();
  const mailbox = await openMailbox(join(folder, 'hop'));
  const session = await openSession(smtpServerOf(mailbox.url));
  await session.send('a@x.example', ['a/b@x.example'], bytes);
  session.close();
  await mailbox.close();
  expect(files(folder).map((path) => path.slice(0, path.lastIndexOf('/')))).toEqual([
    'hop/a_b@x.example',
  ]);
});

test('a conversation that breaks after the text leaves the message in doubt', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream) => {
      stream.resume();
      stream.on('end', () => sockets.forEach((socket) => socket.destroy()));
    },
  });
  server.on('error', () => undefined);
  const sockets = new Set<{ destroy(): void }>();
  server.server.on('connection', (socket: { destroy(): void }) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const session = await openSession(smtpServerOf(`smtp://127.0.0.1:${port}`));
  const result = await session.send('a@x.example', ['b@x.example'], bytes);
  expect(result).toMatchObject({ accepted: [], refused: [], uncertain: ['b@x.example'] });
  expect(session.isOpen()).toBe(false);
  await new Promise<void>((done) => server.close(() => done()));
});

test('a server that is not there, or refuses the password, is an environment problem', async () => {
  const nobody = createServer();
  await new Promise<void>((done) => nobody.listen(0, '127.0.0.1', done));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((done) => nobody.close(done));
  await expect(openSession(smtpServerOf(`smtp://127.0.0.1:${port}`))).rejects.toThrow(
    EnvironmentProblem,
  );
  const strict = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: (_auth, _session, done) => done(new Error('sai mật khẩu')),
  });
  await new Promise<void>((done) => strict.listen(0, '127.0.0.1', done));
  const { port: other } = strict.server.address() as AddressInfo;
  const denied = openSession(smtpServerOf(`smtp://ten:sai@127.0.0.1:${other}`));
  await expect(denied).rejects.toThrow('không nhận tên đăng nhập hoặc mật khẩu');
  await new Promise<void>((done) => strict.close(() => done()));
});

test('the largest message that a server takes is read from its greeting, if it names one', async () => {
  const limits = await Promise.all(
    [{ size: 12_345 }, {}].map(async (options) => {
      const server = new SMTPServer({ ...options, authOptional: true, hideSTARTTLS: true });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.server.address() as AddressInfo;
      const limit = await sizeLimitOf(smtpServerOf(`smtp://127.0.0.1:${port}`));
      await new Promise<void>((done) => server.close(() => done()));
      return limit;
    }),
  );
  expect(limits).toEqual([12_345, undefined]);
});

test('an address of a mail server is read with its name, password and port', () => {
  expect(smtpServerOf('smtps://ten%40truong:m%2Ft@may.example')).toEqual({
    host: 'may.example',
    port: 465,
    secure: true,
    auth: { user: 'ten@truong', pass: 'm/t' },
  });
  expect(smtpServerOf('smtp://may.example')).toEqual({
    host: 'may.example',
    port: 587,
    secure: false,
  });
  for (const wrong of ['may.example', 'http://may.example', 'smtp://', ''])
    expect(() => smtpServerOf(wrong)).toThrow(EnvironmentProblem);
});

test('a report on the message is asked for of a server that gives any, and only of such a server', async () => {
  for (const hideDSN of [false, true]) {
    const asked: unknown[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      hideDSN,
      onData: (stream, { envelope }, done) => {
        asked.push(envelope);
        stream.resume();
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.server.address() as AddressInfo;
    const session = await openSession(smtpServerOf(`smtp://127.0.0.1:${port}`));
    await session.send('a@x.example', ['b@x.example'], bytes, '<ma@x.example>');
    session.close();
    await new Promise<void>((done) => server.close(() => done()));
    expect(asked).toMatchObject([
      hideDSN
        ? { rcptTo: [{ address: 'b@x.example', args: false }] }
        : {
            dsn: { ret: 'HDRS', envid: 'ma@x.example' },
            rcptTo: [{ dsn: { notify: ['SUCCESS', 'FAILURE', 'DELAY'] } }],
          },
    ]);
  }
});
