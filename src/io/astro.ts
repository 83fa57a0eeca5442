import { build, dev } from 'astro';

/** Makes all pages of the site into a folder, which is emptied first. */
export const buildPages = async (options: {
  readonly root: string;
  readonly out: string;
  readonly cache: string;
}): Promise<void> => {
  await build({
    root: options.root,
    outDir: options.out,
    cacheDir: options.cache,
    logLevel: 'error',
    mode: 'production',
  });
};

/** Serves the site to this machine alone while people write, until the process is stopped; gives its address. */
export const serveLive = async (root: string, port: number): Promise<string> => {
  const { address } = await dev({ root, server: { port, host: HERE }, logLevel: 'error' });
  return `http://${HERE}:${address.port}/`;
};

const HERE = '127.0.0.1';
