import { expect, test } from 'vitest';
import type { Message } from '../core/message.ts';
import { beginnings, readEml } from './eml.ts';
import { composeMessage } from './mime.ts';

const date = new Date('2026-11-02T02:30:00Z');
const pdf = Buffer.from('%PDF-1.7\n\0\xff', 'latin1');

const message = (changed: Partial<Message> = {}): Message => ({
  number: 1,
  id: `<${'0af3'.repeat(8)}@thu.example>`,
  from: { name: 'Nguyễn Mai Lan', address: 'truong@thu.example' },
  to: [
    { name: 'Trường Tiểu học Thử', address: 'truong@thu.example' },
    { name: 'Lê Quốc Dũng', address: 'dung@thu.example' },
  ],
  replyTo: { name: 'Nguyễn Mai Lan', address: 'lan@thu.example' },
  subject: '[HSSS] 2026-2027 – Giữa học kì I – Nguyễn Mai Lan (phần 1/2)',
  part: 1,
  parts: 2,
  text: 'Kính gửi thầy cô,\nHồ sơ đính kèm.\n',
  html: '<p>Kính gửi thầy cô</p>\n',
  files: [
    {
      path: 'lan/KHBD_T05.pdf',
      title: 'Bài',
      note: '',
      kind: 'k',
      records: [],
      volume: false,
      sha256: '',
      bytes: pdf.length,
      pages: 1,
      sources: [],
    },
  ],
  ...changed,
});

const compose = (changed: Partial<Message> = {}) =>
  composeMessage(message(changed), date, () => pdf);

test('the same message gives the same bytes, at any time', async () => {
  expect(await compose()).toEqual(await compose());
});

test('what was put in is what a mail program reads: names with tone marks, both mailboxes, the file', async () => {
  const mail = await readEml(await compose());
  expect(mail).toMatchObject({
    id: message().id,
    subject: message().subject,
    date: '2026-11-02T02:30:00.000Z',
    to: ['truong@thu.example', 'dung@thu.example'],
    replyTo: 'lan@thu.example',
  });
  expect(mail?.bodies[0]).toBe(message().text);
  expect(mail?.attachments).toEqual([{ name: 'KHBD_T05.pdf', bytes: new Uint8Array(pdf) }]);
});

test('every line ends as mail demands, is pure ASCII and short enough', async () => {
  const text = Buffer.from(await compose()).toString('latin1');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e\t]/);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
});

test('a name or a title with line ends can add neither a header nor a recipient', async () => {
  const evil = 'Lan\r\nBcc: ai-do@khac.example\r\n\r\nthân thư';
  const address = 'truong@thu.example';
  const bytes = await compose({
    subject: evil,
    from: { name: evil, address },
    to: [{ name: `${evil}\u2028, ai@khac.example`, address }],
    replyTo: { name: evil, address },
  });
  const head = Buffer.from(bytes).toString('latin1').split('\r\n\r\n')[0] ?? '';
  expect(head).not.toMatch(/^bcc:/im);
  expect((await readEml(bytes))?.to).toEqual([address]);
});

test('the message is found again behind the headers of servers', async () => {
  const bytes = await compose();
  const received = Buffer.concat([
    Buffer.from('Received: by a;\r\n\tb\r\nReturn-Path: <x@y>\r\n'),
    bytes,
  ]);
  const found = [...beginnings(received)].map((rest) =>
    Buffer.from(rest).equals(Buffer.from(bytes)),
  );
  expect(found.filter(Boolean)).toHaveLength(1);
});
