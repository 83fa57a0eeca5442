import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { recordFiles } from './src/wiring/site-integration.ts';

export default defineConfig({
  outDir: process.env.HSSS_OUT ?? './dist',
  // What one build keeps for the next must not reach a build of another records folder.
  cacheDir: process.env.HSSS_CACHE ?? './node_modules/.astro',
  base: process.env.HSSS_BASE ?? '/',
  ...(process.env.HSSS_SITE ? { site: process.env.HSSS_SITE } : {}),
  trailingSlash: 'always',
  // Coloured code needs styles inside the page, which its content policy refuses.
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), recordFiles()],
  devToolbar: { enabled: false },
  prefetch: false,
  // Every page names its style sheet: 24,000 copies of it would be a gigabyte.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // A script inside the page would be refused by the page's own content policy.
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/out/**', '**/dist/**'] } },
  },
});
