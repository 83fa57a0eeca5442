import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { getCACertificates } from 'node:tls';
import { EnvironmentProblem } from '../core/problem.ts';
import { answered } from './smtp-answered.ts';
import { connectionProblem, type SmtpError } from './smtp-problems.ts';
import { transfer, type SendResult } from './smtp-transfer.ts';

/** A mail server to hand messages to. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS is demanded of every server but this machine. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Certificates (PEM) trusted besides the known authorities: a school's own server has its own. */
  readonly ca?: string | undefined;
  /** Milliseconds to wait for an answer; a server may take ten minutes over a message (RFC 5321, 4.5.3.2). */
  readonly patience?: number | undefined;
}

export interface SmtpSession {
  /** The largest message in bytes that the server announced it takes (RFC 1870), if it did. */
  readonly sizeLimit: number | undefined;
  /** With the Message-ID, a report of what became of the message is asked for where the server knows how (RFC 3461). */
  send(
    from: string,
    to: readonly string[],
    bytes: Uint8Array,
    messageId?: string,
  ): Promise<SendResult>;
  /** False once the conversation has ended; the next message needs a new one. */
  isOpen(): boolean;
  close(): void;
}

export type { SendResult };

/** Reads `smtps://user:password@host:465` or `smtp://…`. */
export const smtpServerOf = (
  address: string,
  options: Pick<SmtpServer, 'ca' | 'patience'> = {},
): SmtpServer => {
  const url = URL.parse(address);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname)
    throw new EnvironmentProblem(
      'SMTP_URL chưa đúng. Gõ theo mẫu: SMTP_URL=smtps://ten-dang-nhap:mat-khau@may-chu-thu:465',
    );
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    ...options,
  };
};

/** Connects and logs in; a server that cannot be used is an environment problem (a `PassingProblem` when it may be used later), and nothing was sent. */
export const openSession = async (server: SmtpServer): Promise<SmtpSession> => {
  const announced = listenForSize();
  const connection = new SMTPConnection({ ...optionsOf(server), ...announced.options });
  // Errors reach the callbacks below; without a listener the same error would end the program.
  connection.on('error', () => undefined);
  try {
    await answered(connection, (done) => connection.connect((error) => done(error, true)));
    const { auth } = server;
    if (auth) await answered(connection, (done) => connection.login({ ...auth }, done));
  } catch (error) {
    connection.close();
    throw connectionProblem(error as SmtpError, server);
  }
  return sessionOf(connection, announced.limit());
};

/** The largest message in bytes that a server announces it takes; undefined when it names no limit. Proves on the way, before anything is begun, that the server can be used. */
export const sizeLimitOf = async (server: SmtpServer): Promise<number | undefined> => {
  const session = await openSession(server);
  session.close();
  return session.sizeLimit;
};

const TEN_MINUTES = 600_000;

const optionsOf = ({ host, port, secure, ca, patience = TEN_MINUTES }: SmtpServer) => ({
  host,
  port,
  secure,
  requireTLS: !secure && !['127.0.0.1', '::1', 'localhost'].includes(host),
  connectionTimeout: Math.min(patience, 30_000),
  greetingTimeout: Math.min(patience, 30_000),
  socketTimeout: patience,
  ...(ca === undefined ? {} : { tls: { ca: [...getCACertificates('default'), ca] } }),
});

/** The library keeps what the server announced to itself, but tells its log. After STARTTLS only the second greeting counts. */
const listenForSize = () => {
  let limit: number | undefined;
  const debug = ({ tnx }: { readonly tnx?: string }, text: string) => {
    if (tnx === 'client' && text.startsWith('EHLO')) limit = undefined;
    if (tnx === 'server') limit = Number(/^250[ -]SIZE[ \t]+(\d+)/im.exec(text)?.[1] ?? 0) || limit;
  };
  return { options: { transactionLog: true, logger: { debug } }, limit: () => limit };
};

const sessionOf = (connection: SMTPConnection, sizeLimit: number | undefined): SmtpSession => {
  let isClean = true;
  return {
    sizeLimit,
    send: async (from, to, bytes, messageId) => {
      const envelope = { from, to: [...to], ...reportOn(messageId) };
      const result = await transfer(connection, envelope, bytes);
      isClean = result.accepted.length === to.length;
      return result;
    },
    isOpen: () => isClean && !connection.destroyed,
    close: () => {
      connection.quit();
      // A server that does not answer the farewell must not hold the program.
      setTimeout(() => connection.close(), 2000).unref();
    },
  };
};

/** Reports name the message by what is told here, without its brackets. */
const reportOn = (messageId: string | undefined) =>
  messageId === undefined
    ? {}
    : {
        dsn: {
          id: messageId.replace(/^<|>$/g, ''),
          return: 'headers' as const,
          notify: ['success' as const, 'failure' as const, 'delay' as const],
        },
      };
