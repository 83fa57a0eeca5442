import { kinds } from '../../../schemas/index.ts';
import { launchChromium } from '../../io/chromium.ts';
import { readContent } from '../../io/files.ts';
import { serveFolder } from '../../io/serve.ts';

/** Seconds a record that Playwright's `page.pdf()` takes on the record pages of a built site, opened one after another. */
export const pagePdfSeconds = async (
  site: string,
  content: string,
  pages: number,
): Promise<number> => {
  const paths = [...readContent(content).records.values()]
    .filter(({ kind }) => kinds.has(kind))
    .map(({ path }) => path.replace(/\.md$/, '/'))
    .slice(0, pages);
  const { server, url } = await serveFolder(site);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const began = performance.now();
    for (const path of paths) {
      await page.goto(`${url}${path}`);
      await page.pdf({ preferCSSPageSize: true });
    }
    return (performance.now() - began) / 1000 / paths.length;
  } finally {
    await browser.close();
    server.close();
  }
};
