import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../../src/io/chromium.ts';
import { addresses, open } from './open.ts';
import { readPrint } from './print.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a hostile record stays text: nothing of it runs, nothing of it is asked for', async () => {
  const { page, strangers } = await open(browser, addresses.hostile);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(strangers).toEqual([]);
  const text = await page.locator('article.form').innerText();
  for (const literal of [
    '<script>window.hacked=1</script> & "Bài thử"',
    '<img src=x onerror="window.hacked=2">',
    '{{7+7}} và ${7+7} và {Astro.url}',
    '<style>body{display:none}</style>',
    '#import "x.typ"',
  ])
    expect(text).toContain(literal);
  expect(await page.locator('article.form :is(script, iframe, style, img)').count()).toBe(0);
  expect(await page.locator('article.form a[href^="javascript"]').count()).toBe(0);
  await page.close();
});

test('a fraction is a fraction for every reader', async () => {
  const { page } = await open(browser, addresses.hostile);
  expect(await page.locator('article.form math mfrac mn').allTextContents()).toEqual(['1', '4']);
  await page.close();
});

test('the history says who wrote what when, and what came before and after the teaching', async () => {
  const { page } = await open(browser, addresses.hostile);
  const rows = await page.locator('.history li').allInnerTexts();
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/06\/11\/2026 17:00/);
  expect(rows[0]).toContain('Ghi rút kinh nghiệm <b>bài thử</b>');
  expect(rows[0]).toContain('Sửa sau khi dạy');
  expect(rows[1]).toContain('Viết trước khi dạy');
  expect(rows.join()).not.toContain('@');
  await page.close();
});

test('printing a record gives its form on A4 and nothing of the site around it', async () => {
  const { page } = await open(browser, addresses.record);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { sizes, text } = await readPrint(pdf);
  expect(new Set(sizes)).toEqual(new Set(['595x842']));
  for (const words of ['KẾ HOẠCH BÀI DẠY', 'So sánh các số thập phân', 'TỔ TRƯỞNG'])
    expect(text).toContain(words);
  expect(text).not.toContain('Hướng dẫn');
  expect(text).not.toContain('Lịch sử');
  expect(text).not.toContain('Tệp gốc');
  await page.close();
});

test('the head of the two columns stands on every printed page that they reach', async () => {
  const { page } = await open(browser, addresses.record);
  const { pages } = await readPrint(await page.pdf({ preferCSSPageSize: true }));
  const reached = pages.filter((text) => text.includes('Hoạt động của học sinh'));
  expect(reached.length).toBeGreaterThanOrEqual(3);
  await page.close();
});

test('on a phone the two columns stand one above the other, each under its label', async () => {
  const { page } = await open(browser, addresses.record, 390);
  const boxes = await page
    .locator('table.columns > tbody > tr')
    .first()
    .locator('> td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(2);
  expect(boxes[1]?.top).toBeGreaterThanOrEqual((boxes[0]?.bottom ?? 0) - 2);
  await page.close();
});

test('what only the people it names may see is not on the site', () => {
  const home = readFileSync(join(inject('folder'), '2026-2027/loai/index.html'), 'utf8');
  expect(home).not.toContain('Phiếu nhận xét');
});
