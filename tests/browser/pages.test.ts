import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/io/chromium.ts';
import { addresses, open } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const widths = [390, 1280];

describe.each(Object.entries(addresses))('the %s page', (_, address) => {
  test.each(widths)('has nothing axe objects to at %i px', async (width) => {
    const { page } = await open(browser, address, width);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
    await page.close();
  });

  test.each(widths)('fits a window of %i px and asks no other host', async (width) => {
    const { page, complaints, strangers } = await open(browser, address, width);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect({ overflow: Math.max(overflow, 0), complaints, strangers }).toEqual({
      overflow: 0,
      complaints: [],
      strangers: [],
    });
    await page.close();
  });
});
