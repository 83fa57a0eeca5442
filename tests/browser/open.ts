import type { Browser, Page } from 'playwright';
import { inject } from 'vitest';

/** Addresses of one page of each sort. */
export const addresses = {
  home: '',
  year: '2026-2027/',
  grouping: '2026-2027/giao-vien/',
  list: '2026-2027/giao-vien/ngo-thi-bao-tran/',
  period: '2026-2027/ky-kiem-tra/thang-10/',
  record: '2026-2027/ke-hoach-bai-day/ngo-thi-bao-tran/tuan-06/toan-5a1-so-sanh-so-thap-phan/',
  decision: '2026-2027/quyet-dinh/12-phan-cong-email-va-nhan-xet/',
  hostile: '2026-2027/ke-hoach-bai-day/ly-thanh-tam/tuan-09/thu-nghiem/',
  search: 'tim-kiem/?q=duong',
  guide: 'huong-dan/giao-vien/',
  rules: 'quy-tac/',
} as const;

export interface Opened {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  /** Addresses of other hosts that were asked for. */
  readonly strangers: readonly string[];
}

/** Opens a page of the built sample in a window of the given width, listening to everything it does. */
export const open = async (browser: Browser, address: string, width = 1280): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(inject('site')))
      strangers.push(request.url());
  });
  await page.goto(inject('site') + address);
  if (address.startsWith('tim-kiem')) await page.locator('#search[data-ready]').waitFor();
  return { page, complaints, strangers };
};
