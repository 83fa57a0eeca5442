import { expect, test } from 'vitest';
import { readDeliveryStatus } from './dsn.ts';

const report = (status: readonly string[], returned: readonly string[] = []): Uint8Array =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@thu.example (Mail Delivery System)',
      'To: truong@thu.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="A"',
      '',
      '--A',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'I am sorry.',
      '',
      '--A',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      ...status,
      '',
      '--A',
      'Content-Type: text/rfc822-headers',
      '',
      ...returned,
      '',
      '--A--',
      '',
    ].join('\r\n'),
  );

const full = [
  'Final-Recipient: rfc822; dung2@khac.example',
  'Original-Recipient: rfc822;dung@thu.example',
  'Action: failed',
  'Status: 5.2.2',
  'Remote-MTA: dns; mx.khac.example',
  'Diagnostic-Code: smtp; 552 5.2.2 Mailbox',
  '    full',
];

test('a report tells for each recipient which message it speaks of, and what the server said', async () => {
  const bytes = report([
    'Reporting-MTA: dns; may.thu.example',
    'Original-Envelope-Id: 0af3+2B1@thu.example',
    '',
    ...full,
    '',
    'Final-Recipient: rfc822; truong@thu.example',
    'Action: delivered',
    'Status: 2.0.0',
  ]);
  expect(await readDeliveryStatus(bytes)).toEqual([
    {
      message: '<0af3+1@thu.example>',
      recipient: 'dung@thu.example',
      action: 'failed',
      status: '5.2.2',
      answer: '552 5.2.2 Mailbox full',
    },
    {
      message: '<0af3+1@thu.example>',
      recipient: 'truong@thu.example',
      action: 'delivered',
      status: '2.0.0',
      answer: '',
    },
  ]);
});

test('without the envelope the headers that came back name the message', async () => {
  const bytes = report(
    ['Reporting-MTA: dns; may', '', ...full],
    ['Subject: x', 'Message-ID:', ' <0af3@thu.example>'],
  );
  expect((await readDeliveryStatus(bytes))[0]?.message).toBe('<0af3@thu.example>');
});

test('a letter, a report on something else and an unknown word are no news', async () => {
  expect(await readDeliveryStatus(Buffer.from('Subject: a\r\n\r\nAction: failed\r\n'))).toEqual([]);
  expect(await readDeliveryStatus(Buffer.from(''))).toEqual([]);
  expect(await readDeliveryStatus(report(['Reporting-MTA: dns; may']))).toEqual([]);
  const odd = ['X: y', '', 'Final-Recipient: rfc822; a@b', 'Action: eaten'];
  expect(await readDeliveryStatus(report(odd))).toEqual([]);
});
