import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { EnvironmentProblem } from '../core/problem.ts';
import { imapServerOf, openImap } from './imap.ts';
import { freePort } from './test-server.ts';

test('an address is read with its escaped signs and usual ports', () => {
  expect(imapServerOf('imaps://truong%40thu.example:a%2Fb%40c@thu.example')).toEqual({
    host: 'thu.example',
    port: 993,
    secure: true,
    user: 'truong@thu.example',
    pass: 'a/b@c',
    ca: undefined,
  });
  expect(imapServerOf('imap://a:b@[::1]:1143')).toMatchObject({ host: '::1', port: 1143 });
});

test.each(['thu.example', 'imaps://thu.example', 'https://a:b@thu.example'])(
  'an address that cannot be meant is refused with an example: %s',
  (address) => {
    expect(() => imapServerOf(address)).toThrow('IMAP_URL=imaps://');
  },
);

test('where nobody listens, the network and the address are to be checked', async () => {
  const port = await freePort();
  const server = imapServerOf(`imaps://a:b@127.0.0.1:${port}`);
  await expect(openImap(server)).rejects.toThrow('Kiểm tra mạng và IMAP_URL');
});

test('a server that speaks no TLS is not told the password', async () => {
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', (chunk: Buffer) => heard.push(chunk));
    socket.write('* OK IMAP4rev1\r\n');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const opening = openImap(imapServerOf(`imaps://a:mat-khau@127.0.0.1:${port}`));
  await expect(opening).rejects.toThrow('không bảo vệ được đường truyền (TLS)');
  await expect(opening).rejects.toBeInstanceOf(EnvironmentProblem);
  expect(Buffer.concat(heard).toString('latin1')).not.toContain('mat-khau');
  server.close();
});
