import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { imapServerOf, openImap } from './imap.ts';
import { openSession, smtpServerOf } from './smtp.ts';
import { arrival } from './test-arrival.ts';
import { scratch } from './test-folder.ts';
import { startEmbeddedMail } from './test-mail-embedded.ts';
import { mailServerName, startMailServer } from './test-mail-server.ts';

vi.setConfig({ testTimeout: 120_000 });

const [ONE, TWO] = ['truong@thu.example', 'dung@gui.example'];

const letter = (id: string, more = ''): Buffer =>
  Buffer.from(
    `From: <${ONE}>\r\nTo: <${TWO}>\r\nMessage-ID: ${id}\r\nDate: Mon, 02 Nov 2026 02:31:00 +0000\r\n${more}Subject: =?UTF-8?Q?H=E1=BB=93_s=C6=A1?=\r\n\r\nKính gửi thầy cô\r\n.. hai chấm đầu dòng\r\n`,
  );

test.each([
  [mailServerName(), startMailServer],
  ['hộp thư nhúng', startEmbeddedMail],
])(
  'what is sent with a password is found by its Message-ID, byte for byte, in each mailbox; the old password no longer works: %s',
  async (_name, start) => {
    const server = await start(scratch(), { [ONE]: 'cũ/1', [TWO]: 'b' });
    try {
      const ca = server.ca === undefined ? undefined : readFileSync(server.ca, 'utf8');
      const smtp = await openSession(smtpServerOf(server.smtpUrl(ONE, 'cũ/1'), { ca }));
      const quoting = letter('<hai@thu.example>', 'X-Note: xem <mot@thu.example>\r\n');
      for (const bytes of [quoting, letter('<mot@thu.example>')])
        expect((await smtp.send(ONE, [ONE, TWO], bytes)).accepted).toEqual([ONE, TWO]);
      smtp.close();
      for (const [who, password] of [
        [ONE, 'cũ/1'],
        [TWO, 'b'],
      ] as const) {
        const session = await openImap(imapServerOf(server.imapUrl(who, password), ca));
        const found = await arrival(session, '<mot@thu.example>');
        expect(found.bytes.toString('utf8')).toContain(letter('<mot@thu.example>').toString());
        expect(found.arrived.getUTCFullYear()).toBe(new Date().getUTCFullYear());
        expect(await session.find('<mot@thu>')).toBeUndefined();
        await session.close();
      }
      await server.setPasswords({ [ONE]: 'mới/2', [TWO]: 'b' });
      const old = imapServerOf(server.imapUrl(ONE, 'cũ/1'), ca);
      await expect(openImap(old)).rejects.toThrow('không nhận tên đăng nhập');
      await (await openImap(imapServerOf(server.imapUrl(ONE, 'mới/2'), ca))).close();
    } finally {
      await server.stop();
    }
  },
);
