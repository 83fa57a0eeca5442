import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { assetPath } from '../core/asset-path.ts';

/** Serves a built site on this machine alone, as a plain web server would. */
export const serveFolder = async (folder: string): Promise<{ server: Server; url: string }> => {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    void pageFor(folder, pathname).then(({ status, type, bytes }) =>
      response.writeHead(status, { 'Content-Type': type }).end(bytes),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

interface Served {
  readonly status: 200 | 404;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The file at an address, never one outside the folder; the site's own page for what is not there. */
const pageFor = async (folder: string, pathname: string): Promise<Served> => {
  const path = assetPath('.', `.${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`);
  const bytes = path === undefined ? undefined : await bytesOf(join(folder, path));
  return bytes && path !== undefined
    ? { status: 200, type: TYPES[extname(path)] ?? 'application/octet-stream', bytes }
    : {
        status: 404,
        type: HTML,
        bytes: (await bytesOf(join(folder, '404.html'))) ?? Buffer.from(''),
      };
};

const bytesOf = (file: string): Promise<Uint8Array | undefined> =>
  readFile(file).catch(() => undefined);

const HTML = 'text/html; charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
