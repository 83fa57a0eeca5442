import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { writeWhole } from './write.ts';

/** A mail server on this machine alone, for rehearsals and tests. */
export interface RehearsalMailbox {
  readonly url: string;
  close(): Promise<void>;
}

export interface MailboxOptions {
  /** Recipients it says no to. */
  readonly refuses?: (address: string) => boolean;
  /** The largest message in bytes that it announces it takes. */
  readonly size?: number;
  /** Its key and certificate: it then speaks TLS from the first byte. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  /** Whether a password is right; it then takes mail only from those who log in. */
  readonly isRight?: (user: string, password: string) => boolean;
}

/** Opens a mail server on 127.0.0.1 that files each message once a recipient under `folder/<address>/`. */
export const openMailbox = async (
  folder: string,
  { refuses = () => false, size, tls, isRight }: MailboxOptions = {},
): Promise<RehearsalMailbox> => {
  const server = new SMTPServer({
    secure: tls !== undefined,
    ...tls,
    authOptional: isRight === undefined,
    disabledCommands: [...(isRight ? [] : ['AUTH']), 'STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      isRight?.(username ?? '', password ?? '')
        ? done(null, { user: username ?? '' })
        : done(Object.assign(new Error('Sai tên hoặc mật khẩu'), { responseCode: 535 })),
    disableReverseLookup: true,
    logger: false,
    ...(size === undefined ? {} : { size }),
    onRcptTo: ({ address }, _session, done) => {
      done(
        refuses(address)
          ? Object.assign(new Error('Không có hộp thư này'), { responseCode: 550 })
          : null,
      );
    },
    onData: (stream, session, done) => {
      buffer(stream).then(
        (bytes) => {
          for (const { address } of session.envelope.rcptTo) file(folder, address, bytes);
          done(null, `OK ${digest(bytes)}`);
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  // A sender that vanishes is the sender's trouble; the mailbox goes on.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp${tls ? 's' : ''}://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

/** A message that arrives twice is there twice, as in any mailbox. */
const file = (folder: string, address: string, bytes: Uint8Array): void => {
  const received = `Received: from [127.0.0.1] by hop-thu-tap-duot with ESMTP\r\n\tfor <${address}>; ${new Date().toUTCString().replace('GMT', '+0000')}\r\n`;
  const name = digest(bytes);
  const home = join(folder, folderOf(address));
  let path = join(home, `${name}.eml`);
  for (let copy = 2; existsSync(path); copy += 1) path = join(home, `${name}-${copy}.eml`);
  writeWhole(path, Buffer.concat([Buffer.from(received), bytes]));
};

const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** An address is a stranger's text: it names one folder and nothing else. */
const folderOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/[^a-z0-9@._+-]/g, '_')
    .replace(/^\.+/, '_');
