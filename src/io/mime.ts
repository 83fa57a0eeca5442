import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mailbox } from '../core/dossier.ts';
import { attachmentName, type Message } from '../core/message.ts';

/** The message's exact bytes: headers, letter and attachments. The same message and files give the same bytes. */
export const composeMessage = (
  message: Message,
  date: Date,
  contentOf: (path: string) => Uint8Array,
): Promise<Uint8Array> => {
  const composer = new MailComposer({
    from: mailbox(message.from),
    to: message.to.map(mailbox),
    ...(message.cc ? { cc: message.cc.map(mailbox) } : {}),
    replyTo: mailbox(message.replyTo),
    subject: oneLine(message.subject),
    messageId: oneLine(message.id),
    ...threadHeaders(message.thread),
    date,
    text: message.text,
    html: message.html,
    attachments: message.files.map(({ path }) => ({
      filename: attachmentName(path),
      contentType: 'application/pdf',
      content: Buffer.from(contentOf(path)),
    })),
    textEncoding: 'B',
    boundaryPrefix: 'hsss',
    baseBoundary: message.id.replace(/[^0-9a-f]/g, '').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return composer.compile().build();
};

const threadHeaders = (thread: readonly string[] = []) => {
  const references = thread.map(oneLine);
  const [last] = references.slice(-1);
  return last === undefined ? {} : { inReplyTo: last, references };
};

/** Headers are one line: what a name or a title holds can never become another header. */
const mailbox = ({ name, address }: Mailbox): { name: string; address: string } => ({
  name: oneLine(name),
  address: oneLine(address),
});

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
