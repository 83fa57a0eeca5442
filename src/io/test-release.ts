import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { TestSchool } from './test-school.ts';

/** Runs `npm run release` as a person does, in a folder of its own. */
export const release = (
  school: TestSchool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  ky = 'thang-10',
): Promise<{ code: number | null; output: string }> =>
  runScript('release', school, [ky, ...args], env);

/** Runs a command as a person does, in a folder of its own. */
export const runScript = async (
  name: string,
  school: TestSchool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> => {
  const script = join(import.meta.dirname, '../../scripts', `${name}.ts`);
  const child = spawn(process.execPath, [script, '--content', school.content, ...args], {
    cwd: school.root,
    env: {
      ...process.env,
      SMTP_URL: '',
      GIT_COMMITTER_DATE: '2026-11-02T09:30:00+07:00',
      ...env,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

/** The messages in the mailboxes below a folder. */
export const mails = (folder: string): string[] => globSync('*@*/*.eml', { cwd: folder }).sort();

export interface StallingServer {
  readonly port: number;
  /** When the first message is whole. */
  readonly seen: Promise<void>;
  /** Breaks every conversation. */
  close(): Promise<void>;
}

/** A server that takes a message to its end and then never answers. */
export const stallingServer = async (): Promise<StallingServer> => {
  let tell: () => void = () => undefined;
  const seen = new Promise<void>((resolveSeen) => (tell = resolveSeen));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream) => {
      stream.resume();
      stream.on('end', tell);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  const { port } = server.server.address() as AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { port, seen, close };
};
