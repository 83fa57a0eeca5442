import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The account that owns what a test's mail servers deliver. */
export const NOBODY = '65534';

/** Where a server keeps everything it has, its log among it. */
export interface ServerFolder {
  readonly folder: string;
}

export interface StartedServer {
  /** Returns when it has ended with everything it started. */
  stop(): Promise<void>;
}

/** A port of 127.0.0.1 that nobody uses. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

export interface ServerStart {
  readonly program: string;
  /** So that it stays in the foreground. */
  readonly args: readonly string[];
  readonly port: number;
  readonly log: string;
  /** Ends it and all that it started. */
  stop(child: ChildProcess): void;
}

/** Starts a server; returns when its port answers. */
export const startServer = async (server: ServerStart): Promise<StartedServer> => {
  const child = spawn(server.program, server.args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (!(await answers(server.port))) {
    if (child.exitCode !== null)
      throw new Error(`${server.program} không chạy được:\n${readFileSync(server.log, 'utf8')}`);
    await wait(50);
  }
  return {
    stop: async () => {
      server.stop(child);
      await ended;
    },
  };
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** The rest of a server's address after `smtps://`. */
export const loginAt = (port: number, user: string, password: string): string =>
  `${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
