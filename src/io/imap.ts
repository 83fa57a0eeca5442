import { getCACertificates } from 'node:tls';
import { ImapFlow, type ListResponse, type SearchObject } from 'imapflow';
import { EnvironmentProblem } from '../core/problem.ts';

/** A mailbox that can be read. */
export interface ImapServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS is demanded of every server but this machine. */
  readonly secure: boolean;
  readonly user: string;
  readonly pass: string;
  /** The certificate of an authority that the system does not know, as text. */
  readonly ca?: string | undefined;
}

/** A copy of a message in one of the folders of a mailbox. */
export interface FoundMail {
  readonly folder: string;
  readonly id: string;
  /** When the mailbox got it, by the server's clock. */
  readonly arrived: Date;
  readonly bytes: Buffer;
}

export interface ImapSession {
  /** The first copy of a message, in whatever folder it lies; undefined when the mailbox has none. */
  find(messageId: string): Promise<FoundMail | undefined>;
  /** Reports of mail servers on what became of messages, that came in since. */
  reportsSince(day: Date): AsyncGenerator<FoundMail>;
  close(): Promise<void>;
}

/** Reads `imaps://user:password@host:993` or, with STARTTLS, `imap://…`. */
export const imapServerOf = (address: string, ca?: string): ImapServer => {
  const url = URL.parse(address);
  if (!url || !['imap:', 'imaps:'].includes(url.protocol) || !url.hostname || !url.username)
    throw new EnvironmentProblem(
      'IMAP_URL chưa đúng. Gõ theo mẫu: IMAP_URL=imaps://ten-dang-nhap:mat-khau@may-chu-thu:993',
    );
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
    ca,
  };
};

/** Connects and logs in, and changes nothing in the mailbox; a server that cannot be used is an environment problem. */
export const openImap = async (server: ImapServer): Promise<ImapSession> => {
  const client = connectionTo(server);
  // A connection that breaks later fails the command that waits for it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const folders = toSearch(await client.list());
    return sessionOf(client, folders, server);
  } catch (error) {
    client.close();
    throw new EnvironmentProblem(explain(error as ImapError, server));
  }
};

const connectionTo = ({ host, port, secure, user, pass, ca }: ImapServer): ImapFlow => {
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return new ImapFlow({
    host,
    port,
    secure,
    ...(secure || isHere ? {} : { doSTARTTLS: true }),
    auth: { user, pass },
    tls: ca === undefined ? {} : { ca: [...getCACertificates('default'), ca] },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
  });
};

/** Where a mailbox keeps all its mail in one folder (Gmail), that one and the two it leaves out; else every folder that can be opened. */
const toSearch = (folders: readonly ListResponse[]): string[] => {
  const open = folders.filter(
    ({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
  );
  const isWhole = open.some(({ specialUse }) => specialUse === '\\All');
  return open
    .filter(
      ({ specialUse }) => !isWhole || ['\\All', '\\Junk', '\\Trash'].includes(specialUse ?? ''),
    )
    .map(({ path }) => path);
};

const sessionOf = (
  client: ImapFlow,
  folders: readonly string[],
  server: ImapServer,
): ImapSession => {
  async function* everywhere(what: SearchObject): AsyncGenerator<FoundMail> {
    try {
      for (const folder of folders) yield* matches(client, folder, what);
    } catch (error) {
      throw new EnvironmentProblem(explain(error as ImapError, server));
    }
  }
  return {
    find: async (messageId) => {
      // The server looks for the words inside the header; another message may quote them.
      for await (const mail of everywhere({ header: { 'message-id': messageId } }))
        if (mail.id === messageId) return mail;
      return undefined;
    },
    reportsSince: (day) =>
      everywhere({ since: day, header: { 'content-type': 'delivery-status' } }),
    close: () => client.logout().catch(() => client.close()),
  };
};

async function* matches(
  client: ImapFlow,
  folder: string,
  what: SearchObject,
): AsyncGenerator<FoundMail> {
  await client.mailboxOpen(folder, { readOnly: true });
  const found = (await client.search(what, { uid: true })) || [];
  for (const uid of found) {
    const mail = await client.fetchOne(
      String(uid),
      { source: true, internalDate: true, envelope: true },
      { uid: true },
    );
    if (!mail || !mail.source) continue;
    const id = mail.envelope?.messageId ?? '';
    yield { folder, id, arrived: new Date(mail.internalDate ?? 0), bytes: mail.source };
  }
}

type ImapError = Error & {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly tlsFailed?: boolean;
  readonly responseText?: string;
};

const explain = (error: ImapError, { host, port }: ImapServer): string => {
  const { code = '', responseText, message } = error;
  if (error.authenticationFailed)
    return `Hộp thư ${host} không nhận tên đăng nhập hoặc mật khẩu. Sửa IMAP_URL trong tệp .env; nhiều nơi đòi mật khẩu ứng dụng riêng. (${responseText ?? message})`;
  if (/CERT|SIGNATURE|ALTNAME/.test(code))
    return `Chứng thư của hộp thư ${host}:${port} không đáng tin, nên không đăng nhập. Nếu đó là máy chủ riêng của trường, ghi IMAP_CA=<tệp PEM của nơi cấp chứng thư> vào tệp .env. (${message})`;
  if (error.tlsFailed || /SSL|TLS|EPROTO/.test(code))
    return `Hộp thư ${host}:${port} không bảo vệ được đường truyền (TLS). Dùng imaps:// với cổng 993, hoặc hỏi người quản trị thư. (${message})`;
  return `Không đọc được hộp thư ${host}:${port}. Kiểm tra mạng và IMAP_URL. (${message})`;
};
