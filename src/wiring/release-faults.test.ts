import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deliveriesOf, type Letters } from '../core/outbox.ts';
import { sendingSchema } from '../core/sending.ts';
import { openJournal } from '../io/outbox.ts';
import { openSession, smtpServerOf, type SmtpServer } from '../io/smtp.ts';
import { makeCertificate } from '../io/test-certificate.ts';
import { scratch } from '../io/test-folder.ts';
import { outcomeText } from '../steps/outcome-text.ts';
import { messagePath } from './release-build.ts';
import { queueAll } from './release-outbox.ts';
import { sha256 } from './release-print.ts';
import { sendOwed } from './release-send.ts';
import {
  openFaultyServer,
  type FaultyOptions,
  type MessageFault,
} from './testing/faulty-server.ts';

const TO = ['truong@thu.example', 'dung@thu.example'];

/** An outbox of two letters to two recipients each; the first is longer than what a connection holds at once. */
const makeOutbox = () => {
  const folder = scratch();
  const messages = [2_000_000, 100].map((length, index) => {
    const number = index + 1;
    const id = `<${number}@thu.example>`;
    const bytes = Buffer.from(`Message-ID: ${id}\r\n\r\n${'x'.repeat(76)}\r\n`.padEnd(length, 'x'));
    mkdirSync(join(folder, 'thu'), { recursive: true });
    writeFileSync(messagePath(folder, { number }), bytes);
    const facts = { from: 'truong@thu.example', to: TO, subject: `Thư ${number}` };
    return { number, id, ...facts, sha256: sha256(bytes), bytes: bytes.length };
  });
  const manifest: Letters = { messages };
  const journal = openJournal(folder);
  queueAll(journal, manifest);
  return { folder, manifest, journal };
};

/** Tries again at once and is soon out of patience. */
const quick = sendingSchema.parse({
  moi_phut: 100,
  thu_lai_sau_phut: [0.001, 0.001],
  han_chot_phut: 1,
});

/** Sends an outbox and tells what the officer reads. */
const send = async (server: SmtpServer, outbox = makeOutbox(), pace = quick) => {
  const stopped = await sendOwed({ ...outbox, server, pace });
  const deliveries = deliveriesOf(outbox.journal.entries);
  const states = deliveries.map(({ state }) => state);
  return { outbox, stopped, states, text: outcomeText(outbox.manifest, deliveries) };
};

/** A server that mistreats the first messages so, one after another. */
const faulty = (faults: readonly (MessageFault | undefined)[], options: FaultyOptions = {}) => {
  const coming = [...faults];
  return openFaultyServer({ onMessage: () => coming.shift(), ...options });
};

/** More patient than any machine is busy, save with a server that never answers. */
const serverAt = (url: string, patience = 20_000): SmtpServer => smtpServerOf(url, { patience });

test.each<MessageFault>(['greylist', 'leave', 'later', 'drop-before-data', 'drop-during-data'])(
  'a passing fault (%s) is overcome in the same run, and nothing comes twice',
  async (fault) => {
    const server = await faulty([fault]);
    const { states, stopped } = await send(serverAt(server.url));
    await server.close();
    expect(states).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect([stopped, server.accepted.length]).toEqual([undefined, 4]);
  },
);

test.each<MessageFault>(['drop-kept', 'drop-lost', 'slow-kept', 'slow-lost'])(
  'a message whose fate is unknown (%s) is not sent again, and the others go out',
  async (fault) => {
    const server = await faulty([fault]);
    const { states, text } = await send(
      serverAt(server.url, fault.startsWith('slow') ? 3_000 : undefined),
    );
    await server.close();
    expect(states).toEqual(['uncertain', 'uncertain', 'accepted', 'accepted']);
    expect(server.accepted).toHaveLength(fault.endsWith('kept') ? 4 : 2);
    expect(text).toContain('chưa tới: đúng lệnh vừa rồi --not-sent 1');
  },
);

test("one recipient's full mailbox does not hide the other's success, is not tried again by itself, and the next run sends what is owed", async () => {
  const server = await faulty(['full']);
  const first = await send(serverAt(server.url));
  expect(first.states).toEqual(['refused', 'accepted', 'accepted', 'accepted']);
  expect(first.text).toContain(
    'còn phải gửi: thư 1 tới truong@thu.example – Thư 1 (không gửi được: 552',
  );
  expect(first.text).toContain('Hộp thư đầy: nhắn người nhận dọn bớt hộp thư');
  expect(server.accepted).toHaveLength(3);
  const second = await send(serverAt(server.url), first.outbox);
  await server.close();
  expect([second.states.every((state) => state === 'accepted'), server.accepted.length]).toEqual([
    true,
    4,
  ]);
});

test('a message larger than the server announces is not begun, and the other goes out', async () => {
  const server = await faulty([], { smtp: { size: 1_000_000 } });
  const { states, text } = await send(serverAt(server.url));
  await server.close();
  expect(states).toEqual(['refused', 'refused', 'accepted', 'accepted']);
  expect(text).toContain('thư nặng 2 MB, máy chủ thư chỉ nhận tới 1 MB');
  expect(text).toContain('ghi dung_luong_thu_mb nhỏ hơn trong truong.yml');
});

test('a server that breaks every conversation is given up before many messages are in doubt', async () => {
  const server = await openFaultyServer({ onMessage: () => 'drop-before-data' });
  const { states, stopped } = await send(serverAt(server.url));
  await server.close();
  expect(states).not.toContain('uncertain');
  expect(stopped).toContain('Đã nối lại 2 lần liền không được nên dừng');
});

test('a server that asks to wait and then is not there any more is given up with a sentence', async () => {
  let connections = 0;
  const server = await openFaultyServer({
    onConnection: () => ((connections += 1) > 1 ? 'busy' : undefined),
    onMessage: () => 'leave',
  });
  const { states, stopped } = await send(serverAt(server.url));
  await server.close();
  expect(states).toEqual(['deferred', 'deferred', 'queued', 'queued']);
  expect(stopped).toContain('421 Máy chủ bận, quay lại sau');
  expect(stopped).toContain('gõ lại lệnh để gửi nốt');
});

test('beyond the pace of a minute a run does not wait past its deadline', async () => {
  const server = await faulty([]);
  const pace = { ...quick, moi_phut: 1, han_chot_phut: 0.5 };
  const { states, stopped } = await send(serverAt(server.url), makeOutbox(), pace);
  await server.close();
  expect(states).toEqual(['accepted', 'accepted', 'queued', 'queued']);
  expect(stopped).toContain('quá 0,5 phút, hạn chót của một lần gửi');
});

test('a server of the school is reached over TLS and STARTTLS when its authority is named, and refused when not', async () => {
  const { ca, certificate, key } = makeCertificate(scratch());
  const tls = { cert: readFileSync(certificate), key: readFileSync(key) };
  for (const smtp of [
    { ...tls, secure: true },
    { ...tls, hideSTARTTLS: false },
  ]) {
    const server = await openFaultyServer({ smtp });
    const trusting = smtpServerOf(server.url, { ca: readFileSync(ca, 'utf8') });
    expect((await send(trusting)).states).toEqual(Array.from({ length: 4 }, () => 'accepted'));
    const { states, stopped } = await send(serverAt(server.url));
    await server.close();
    expect(states).toEqual(Array.from({ length: 4 }, () => 'queued'));
    expect(stopped).toContain('đưa ra chứng thư không tin được');
    expect(stopped).toContain('SMTP_CA=');
  }
});

test('a server that offers STARTTLS and then refuses it is sent nothing', async () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.write('220 thu\r\n');
    socket
      .on('error', () => undefined)
      .on('data', (words) => {
        heard.push(words.toString().slice(0, 4));
        socket.write(
          words.toString().startsWith('EHLO') ? '250-thu\r\n250 STARTTLS\r\n' : '454 4.7.0 TLS\r\n',
        );
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { states, stopped } = await send(serverAt(`smtp://127.0.0.1:${port}`));
  server.close();
  expect(states).toEqual(Array.from({ length: 4 }, () => 'queued'));
  expect(stopped).toContain('không bảo vệ được đường truyền (TLS)');
  expect(heard).not.toContain('MAIL');
});

test('TLS spoken to a server that does not is told as such', async () => {
  const server = await openFaultyServer();
  const { stopped } = await send(serverAt(server.url.replace('smtp:', 'smtps:')));
  await server.close();
  expect(stopped).toContain('smtp:// với cổng 587');
  expect(stopped).toContain('(máy chủ không dùng TLS ở cổng ấy)');
});

test('a wrong password stops at once and says where to mend it', async () => {
  const server = await openFaultyServer({
    smtp: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('sai mật khẩu')),
    },
  });
  const login = serverAt(server.url.replace('//', '//ten:sai@'));
  const { stopped } = await send(login);
  await expect(openSession(login)).rejects.toThrow('Sửa SMTP_URL trong tệp .env');
  await server.close();
  expect(stopped).toContain('không nhận tên đăng nhập hoặc mật khẩu');
});
