import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { EnvironmentProblem } from '../core/problem.ts';

/** A mail server to hand messages to. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS is demanded of every server but this machine. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** What became of a message: `uncertain` when the conversation broke after it may have been taken. */
export interface SendResult {
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly to: string; readonly answer: string }[];
  readonly uncertain: readonly string[];
  readonly answer: string;
}

export interface SmtpSession {
  send(from: string, to: readonly string[], bytes: Uint8Array): Promise<SendResult>;
  /** False once the conversation has ended; the next message needs a new one. */
  isOpen(): boolean;
  close(): void;
}

/** Reads `smtps://user:password@host:465` or `smtp://…`. */
export const smtpServerOf = (address: string): SmtpServer => {
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
  };
};

/** Connects and logs in; a server that cannot be used is an environment problem, and nothing was sent. */
export const openSession = async (server: SmtpServer): Promise<SmtpSession> => {
  const { host, port, secure, auth } = server;
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(host);
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    ...LIMITS,
    requireTLS: !secure && !isHere,
  });
  // Errors reach the callbacks below; without a listener the same error would end the program.
  connection.on('error', () => undefined);
  try {
    await settled(connection, (done) => connection.connect(done));
    if (auth)
      await settled(connection, (done) =>
        connection.login({ user: auth.user, pass: auth.pass }, done),
      );
  } catch (error) {
    connection.close();
    throw new EnvironmentProblem(explain(error as SmtpError, server));
  }
  return sessionOf(connection);
};

/** A server may take ten minutes to answer a message (RFC 5321, 4.5.3.2). */
const LIMITS = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 600_000 };

type SmtpError = Error & {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly rejectedErrors?: readonly Rejection[];
};
type Rejection = Error & { readonly recipient?: string; readonly response?: string };

/** A conversation can end without an answer to what was asked, so its end is an answer too. */
const answered = <Result>(
  connection: SMTPConnection,
  ask: (resolve: (result: Result) => void, reject: (error: Error) => void) => void,
): Promise<Result> =>
  new Promise<Result>((resolve, reject) => {
    const ended = () => reject(new Error('Máy chủ thư ngắt giữa chừng.'));
    const tidy = () => connection.off('error', reject).off('end', ended);
    connection.once('error', reject).once('end', ended);
    ask(
      (result) => {
        tidy();
        resolve(result);
      },
      (error) => {
        tidy();
        reject(error);
      },
    );
  });

const settled = (
  connection: SMTPConnection,
  act: (done: (error?: Error | null) => void) => void,
): Promise<void> =>
  answered(connection, (resolve, reject) => act((error) => (error ? reject(error) : resolve())));

const sessionOf = (connection: SMTPConnection): SmtpSession => {
  let isClean = true;
  return {
    send: async (from, to, bytes) => {
      const result = await transfer(connection, { from, to: [...to], size: bytes.length }, bytes);
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

const transfer = (
  connection: SMTPConnection,
  envelope: { from: string; to: string[]; size: number },
  bytes: Uint8Array,
): Promise<SendResult> =>
  answered<SendResult>(connection, (resolve, reject) => {
    connection.send(envelope, Buffer.from(bytes), (error, info) => {
      if (error) reject(error);
      else
        resolve({
          accepted: info.accepted,
          refused: rejections(info.rejectedErrors as readonly Rejection[] | undefined),
          uncertain: [],
          answer: info.response,
        });
    });
  }).catch((error: unknown) => failed(error as SmtpError, envelope.to));

/** The server said no, or nothing was said at all: certainly not taken. Any other end leaves it open. */
const failed = (error: SmtpError, to: readonly string[]): SendResult => {
  const answer = error.response ?? error.message;
  if (!isRefusal(error)) return { accepted: [], refused: [], uncertain: to, answer };
  const told = new Map(rejections(error.rejectedErrors).map((item) => [item.to, item.answer]));
  const refused = to.map((address) => ({ to: address, answer: told.get(address) ?? answer }));
  return { accepted: [], refused, uncertain: [], answer };
};

/** A server that goes away (421) in the middle of a message may have kept it. */
const isRefusal = ({ code = '', command, response = '' }: SmtpError): boolean =>
  command === 'API' ||
  code === 'EENVELOPE' ||
  code === 'EREQUIRETLS' ||
  (code === 'EMESSAGE' && !response.startsWith('421'));

const rejections = (errors: readonly Rejection[] = []): { to: string; answer: string }[] =>
  errors.map(({ recipient = '', response, message }) => ({
    to: recipient,
    answer: response ?? message,
  }));

const explain = ({ code, message }: SmtpError, { host, port }: SmtpServer): string => {
  if (code === 'EAUTH')
    return `Máy chủ thư ${host} không nhận tên đăng nhập hoặc mật khẩu. Sửa SMTP_URL trong tệp .env. (${message})`;
  if (code === 'ETLS')
    return `Máy chủ thư ${host}:${port} không bảo vệ được đường truyền (TLS). Dùng smtps:// với cổng 465, hoặc hỏi người quản trị thư. (${message})`;
  return `Không nối được máy chủ thư ${host}:${port}. Kiểm tra mạng và SMTP_URL. (${message})`;
};
