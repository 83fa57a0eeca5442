import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from './serve.ts';
import { scratch } from './test-folder.ts';

/** Asks for an address just as it is typed. */
const ask = (port: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      text(response).then((body) => resolve(`${response.statusCode} ${body}`), reject);
    }).on('error', reject);
  });

test('pages are served, and the site’s own page for every address that has none', async () => {
  const folder = scratch();
  const site = join(folder, 'trang');
  mkdirSync(join(site, 'lop'), { recursive: true });
  writeFileSync(join(folder, 'bi-mat.txt'), 'bí mật');
  writeFileSync(join(site, 'lop/index.html'), 'lớp');
  writeFileSync(join(site, '404.html'), 'không có trang này');
  const { server, url } = await serveFolder(site);
  onTestFinished(() => void server.close());
  const { port } = new URL(url);
  expect(await ask(port, '/lop/')).toBe('200 lớp');
  for (const path of ['/', '/khong-co', '/lop', '/%', '/..%2fbi-mat.txt', '/%2e%2e%2fbi-mat.txt'])
    expect(await ask(port, path)).toBe('404 không có trang này');
});
