import { once } from 'node:events';
import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer as createTlsServer } from 'node:tls';

export interface TestImapOptions {
  /** Holds `<address>/*.eml`, the INBOX of each address. */
  readonly folder: string;
  isRight(user: string, password: string): boolean;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
}

export interface TestImap {
  readonly port: number;
  stop(): Promise<void>;
}

/** An IMAP server (RFC 3501) on 127.0.0.1 for machines without dovecot: log in, list, search by a header, fetch; nothing can be changed. */
export const startTestImap = async (options: TestImapOptions): Promise<TestImap> => {
  const serve = (socket: Socket) => converse(socket, options);
  const server: Server = options.tls ? createTlsServer(options.tls, serve) : createServer(serve);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, stop };
};

/** What a conversation has come to. */
interface Talk extends TestImapOptions {
  user?: string;
  /** A command whose second line is to come. */
  begun?: string;
}

const converse = (socket: Socket, options: TestImapOptions): void => {
  const talk: Talk = { ...options };
  socket.on('error', () => undefined);
  socket.write(`* OK [CAPABILITY ${ABLE}] hop thu nhung\r\n`);
  createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
    const [tag = '*', ...words] = `${talk.begun ?? ''}${line}`.split(' ');
    delete talk.begun;
    if (words.length === 2 && words[0]?.toUpperCase() === 'AUTHENTICATE') {
      talk.begun = `${line} `;
      socket.write('+ \r\n');
      return;
    }
    const uid = words[0]?.toUpperCase() === 'UID' ? words.shift() : undefined;
    const answer = COMMANDS[(words.shift() ?? '').toUpperCase()];
    const said = answer?.(talk, words.join(' '), uid !== undefined);
    socket.write(
      Buffer.concat([...(said?.lines ?? []).map(asLine), asLine(endOf(tag, said?.end))]),
    );
    if (said?.end === 'BYE') socket.end();
  });
};

const ABLE = 'IMAP4rev1 AUTH=PLAIN';

interface Answer {
  readonly lines?: readonly (string | Buffer)[];
  /** Absent: OK. */
  readonly end?: string;
}

const asLine = (line: string | Buffer): Buffer => Buffer.concat([Buffer.from(line), CRLF]);

const CRLF = Buffer.from('\r\n');

const endOf = (tag: string, end = 'OK'): string =>
  `${tag} ${end === 'BYE' ? 'OK' : end} ${end.startsWith('NO') ? 'tu choi' : 'xong'}`;

const COMMANDS: Readonly<
  Record<string, (talk: Talk, rest: string, uid: boolean) => Answer | undefined>
> = {
  CAPABILITY: () => ({ lines: [`* CAPABILITY ${ABLE}`] }),
  NOOP: () => ({}),
  LOGOUT: () => ({ lines: ['* BYE'], end: 'BYE' }),
  AUTHENTICATE: (talk, rest) => {
    const [, user = '', pass] = Buffer.from(rest.replace(/^PLAIN /i, ''), 'base64')
      .toString()
      .split('\0');
    if (pass === undefined || !talk.isRight(user, pass))
      return { end: 'NO [AUTHENTICATIONFAILED]' };
    talk.user = user;
    return {};
  },
  LIST: (_talk, rest) => ({
    lines: [rest.endsWith('""') ? '* LIST (\\Noselect) "/" ""' : '* LIST () "/" "INBOX"'],
  }),
  LSUB: () => ({ lines: ['* LSUB () "/" "INBOX"'] }),
  EXAMINE: (talk) => ({
    lines: [`* ${mailsOf(talk).length} EXISTS`, '* OK [UIDVALIDITY 1]', '* FLAGS ()'],
    end: 'OK [READ-ONLY]',
  }),
  SEARCH: (talk, rest) => {
    const [, header = '', value = ''] = /HEADER "?([\w-]+)"? "?([^"]*?)"?$/i.exec(rest) ?? [];
    const found = mailsOf(talk).flatMap((path, index) =>
      headerOf(readFileSync(path), header).includes(value) ? [index + 1] : [],
    );
    return { lines: [`* SEARCH ${found.join(' ')}`] };
  },
  FETCH: (talk, rest) => {
    const number = Number.parseInt(rest, 10);
    const path = mailsOf(talk)[number - 1];
    return path === undefined ? {} : { lines: [fetched(number, path)] };
  },
};

/** A mail's number is its place in the order of arrival. */
const mailsOf = ({ folder, user = '' }: Talk): string[] =>
  globSync('*.eml', { cwd: join(folder, user) })
    .map((name) => join(folder, user, name))
    .sort((a, b) => statSync(a).ctimeMs - statSync(b).ctimeMs || (a < b ? -1 : 1));

const headerOf = (bytes: Buffer, name: string): string =>
  new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(bytes.toString('latin1', 0, bytes.indexOf('\r\n\r\n')))?.[1]
    ?.trim() ?? '';

const fetched = (number: number, path: string): Buffer => {
  const bytes = readFileSync(path);
  const arrived = statSync(path)
    .mtime.toUTCString()
    .replace(/^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/, '$1-$2-$3 $4 +0000');
  const envelope = `(NIL NIL NIL NIL NIL NIL NIL NIL NIL "${headerOf(bytes, 'message-id')}")`;
  return Buffer.concat([
    Buffer.from(
      `* ${number} FETCH (UID ${number} INTERNALDATE "${arrived}" ENVELOPE ${envelope} BODY[] {${bytes.length}}\r\n`,
    ),
    bytes,
    Buffer.from(')'),
  ]);
};
