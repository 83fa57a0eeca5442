import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isPictureName } from '../rules/links.ts';
import { picturesOf } from './pictures.ts';
import { assetAddress } from './site-links.ts';
import { contentFolder, forgetSite, site } from './site.ts';

/** Brings the records' pictures and files to the site: copied after a build, served in dev; in dev a saved record shows at once. */
export const recordFiles = (): AstroIntegration => ({
  name: 'ho-so',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add(contentFolder());
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(contentFolder())) return;
        forgetSite();
        server.environments.ssr.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        serve(request.url ?? '', response).then((served) => served || next(), next);
      });
    },
    'astro:build:done': async ({ dir }) => {
      const { opened, usedAssets } = await site();
      for (const asset of [...usedAssets].sort()) {
        const target = join(fileURLToPath(dir), 'tep', asset);
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(join(opened.content.root, asset), target);
      }
    },
  },
});

const serve = async (
  url: string,
  response: NodeJS.WritableStream & { setHeader(name: string, value: string): unknown },
): Promise<boolean> => {
  const { content } = (await site()).opened;
  const [path = ''] = url.split('?');
  const asset = [...content.assets].find((known) => path.endsWith(`/${assetAddress(known)}`));
  if (!asset || (isPictureName(asset) && picturesOf(content).problemOf(asset) !== undefined))
    return false;
  response.setHeader(
    'Content-Type',
    TYPES[extname(asset).toLowerCase()] ?? 'application/octet-stream',
  );
  createReadStream(join(content.root, asset)).pipe(response);
  return true;
};

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};
