import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/io/chromium.ts';
import { open } from './open.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await open(browser, 'tim-kiem/'));
});
afterAll(() => browser.close());

/** The results after typing words, as their titles and excerpts. */
const found = async (words: string): Promise<string[]> => {
  await page.locator('#query').fill(words);
  await page.locator('#query').press('Enter');
  await page.locator(`#search[data-answered=${JSON.stringify(words)}]`).waitFor();
  return page.locator('#results li').allInnerTexts();
};

test('typing without tone marks and without đ finds the words that have them', async () => {
  const results = await found('duong');
  expect(results.length).toBeGreaterThan(0);
  expect(await page.locator('#results mark').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^đường$/i)]),
  );
  expect((await found('chiec duong ray')).join()).toContain('Bài thử');
});

test('two words without marks find the record that has both', async () => {
  const results = await found('ba nuoc');
  expect(results.length).toBeGreaterThan(0);
  expect((await found('ba mang nuoc')).join()).toContain('Bài thử');
});

test('typing with all marks finds the same record', async () => {
  expect((await found('Bà mang nước')).join()).toContain('Bài thử');
});

test('words that are in no record find nothing, and the page says so', async () => {
  expect(await found('"zzzxqv qqq"')).toEqual([]);
  expect(await page.locator('#search-status').innerText()).toContain('Không có hồ sơ nào');
});

test('a word that begins no word of a record finds nothing, though another one would', async () => {
  expect(await found('khongcogi')).toEqual([]);
  expect(await page.locator('#search-status').innerText()).toContain('“khongcogi”');
  expect(await found('phép zzzz')).toEqual([]);
  expect((await found('phep nha')).length).toBeGreaterThan(0);
});

test('what is found is counted as records and other pages', async () => {
  await found('hồ sơ');
  expect(await page.locator('#search-status').innerText()).toMatch(
    /^Có \d+ hồ sơ và \d+ trang khác\.$/,
  );
});

test('a choice of teacher leaves only records of that teacher', async () => {
  await page.locator('#query').fill('');
  await page.locator('select[name="Giáo viên"]').selectOption('Lý Thanh Tâm');
  // Until then the results of the test before are shown.
  await page.locator('#search[data-answered=""]').waitFor();
  await page.locator('#results li').first().waitFor();
  const owners = await page.locator('#results .who').allInnerTexts();
  expect(owners.every((text) => text.includes('Lý Thanh Tâm'))).toBe(true);
  await page.locator('select[name="Giáo viên"]').selectOption('');
});

test('the words put in for the search alone are not shown', async () => {
  expect((await found('duong')).join()).not.toContain('¦');
});

test('a search can be made and its first result opened with the keyboard alone', async () => {
  const { page: own } = await open(browser, '');
  await own.keyboard.press('Tab');
  expect(await own.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung chính');
  await own.locator('#tim-nhanh').focus();
  await own.keyboard.type('bang nhan');
  await own.keyboard.press('Enter');
  await own.locator('#results li').first().waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await own.keyboard.press('Tab');
    if (await own.evaluate(() => document.activeElement?.closest('#results') !== null)) break;
  }
  await own.keyboard.press('Enter');
  await own.locator('article.form').waitFor();
  expect(own.url()).toContain('/ke-hoach-bai-day/');
  await own.close();
});
