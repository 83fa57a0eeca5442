import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../src/io/chromium.ts';
import { scratch } from '../../src/io/test-folder.ts';
import { readPrint } from './print.ts';
import {
  fileOf,
  give,
  itemsOf,
  makePage,
  openFile,
  sendOne,
  type OpenedPage,
  type SentRelease,
} from './verifier-page.ts';

let browser: Browser;
let sent: SentRelease;

beforeAll(async () => {
  sent = await sendOne();
  makePage(join(sent.folder, 'trang.html'));
  makePage(join(sent.folder, 'kem.html'), 'thang-10', '--content', sent.school.content);
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The page without a manifest, and the one that carries it. */
const bare = (): Promise<OpenedPage> => openFile(browser, join(sent.folder, 'trang.html'));
const carrying = (width?: number): Promise<OpenedPage> =>
  openFile(browser, join(sent.folder, 'kem.html'), width);

const standings = (page: Page): Promise<string[]> =>
  page.locator('#tung-tep > li .standing').allInnerTexts();

const everything = (): string[] => [
  ...sent.letters,
  ...sent.manifest.files.map((_, index) => sent.pdf(index)),
  join(sent.school.content, '2026-2027/kiem-tra/thang-10.gui.json'),
];

const ledgerTag = (): string =>
  sent.school.git('tag', '--list', '--format=%(contents)', sent.manifest.tag);

test('a whole release matches, file by file and letter by letter, and nothing is asked for', async () => {
  const { page, noise } = await bare();
  await give(page, everything());
  await page.locator('#ma').fill(ledgerTag());
  expect(await page.locator('#tom-tat').innerText()).toBe(
    `${everything().length} thứ đã xét: ${everything().length} khớp, 0 không khớp, 0 ngoài bản kê, 0 chưa rõ. Đủ mọi tệp trong bản kê.`,
  );
  const said = (await itemsOf(page)).join('\n');
  expect(said).toContain('Mã bản kê giống mã đã nhập');
  expect(said).toContain('Đúng từng byte thư 1 (phần 1/1)');
  expect(said).toContain('Sổ gửi của nhà trường ghi: truong@thu.example, máy chủ đã nhận lúc');
  expect(noise).toEqual([]);
  await page.close();
});

test('without a hash learnt on another way the manifest stays open, and a wrong one refutes it', async () => {
  const { page } = await bare();
  await give(page, [join(sent.folder, 'gui/manifest.json')]);
  expect(await standings(page)).toEqual(['CHƯA RÕ']);
  await page.locator('#ma').fill('0'.repeat(64));
  expect(await standings(page)).toEqual(['KHÔNG KHỚP']);
  await page.locator('#ma').fill('12ab');
  expect(await page.locator('#ma-loi').innerText()).toContain('Chưa thấy dãy 64 chữ số');
  await page.close();
});

test('one changed byte is caught, in a PDF and in a letter', async () => {
  const { page } = await carrying();
  const bytes = readFileSync(sent.pdf(0));
  const place = bytes.lastIndexOf('/Producer') + 12;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  const letter = readFileSync(sent.letters[0] ?? '', 'latin1').replace('Reply-To: ', 'Reply-To:  ');
  const name = sent.pdf(0).split('/').at(-1) ?? '';
  await give(page, [fileOf(name, bytes), fileOf('thu.eml', Buffer.from(letter, 'latin1'))]);
  const said = await itemsOf(page);
  expect(said.slice(0, 2).map((text) => text.split('\n')[0])).toEqual([
    expect.stringContaining('KHÔNG KHỚP'),
    expect.stringContaining('KHÔNG KHỚP'),
  ]);
  expect(said.join('\n')).toMatch(/tệp cùng tên \(".+"\) nhưng mã KHÁC/);
  expect(said.join('\n')).toMatch(/Mang mã thư của thư \d .*nhưng các byte KHÁC/);
  await page.close();
});

test('an attachment cut out of a letter is named, and so is what was never given', async () => {
  const { page } = await carrying();
  const text = readFileSync(sent.letters[0] ?? '', 'latin1');
  const [cut = ''] = /filename=(KHBD\S+?\.pdf)/.exec(text)?.slice(1) ?? [];
  const parts = text.split(/(?=--hsss\S*\r\n)/);
  const without = parts.filter((part) => !part.includes(`filename=${cut}`)).join('');
  await give(page, [fileOf('thu.eml', Buffer.from(without, 'latin1'))]);
  expect((await itemsOf(page)).join('\n')).toContain(`Thiếu tệp đính kèm ${cut}`);
  expect(await page.locator('#thieu').innerText()).toContain(`/${cut}`);
  await page.close();
});

test('a letter and its PDFs are matched by the letter’s own list when there is no manifest', async () => {
  const { page } = await bare();
  await give(page, [...sent.letters, sent.pdf(0)]);
  const said = (await itemsOf(page)).join('\n');
  expect(said).toContain('Giống hệt tệp đính kèm');
  expect(said).toContain('đúng như lời thư ghi');
  expect(said).toContain('lời thư và tiêu đề chưa đối chiếu được');
  await page.close();
});

test('a manifest that comes after a letter still proves the letter', async () => {
  const { page } = await bare();
  const front = 'Received: by 10.0.0.1 with SMTP id x;\r\n\tMon, 02 Nov 2026 02:31:00 +0000\r\n';
  const letter = Buffer.concat([Buffer.from(front), readFileSync(sent.letters[0] ?? '')]);
  await give(page, [fileOf('thu.eml', letter)]);
  await give(page, [join(sent.folder, 'gui/manifest.json')]);
  expect((await itemsOf(page)).join('\n')).toContain('Đúng từng byte thư');
  await page.close();
});

test('a foreign PDF is told apart, and broken files are told in plain sentences', async () => {
  const { page, noise } = await carrying();
  const whole = readFileSync(sent.pdf(0));
  await give(page, [
    fileOf('la.pdf', '%PDF-1.7\nkhông của trường\n%%EOF\n'),
    fileOf('cut.pdf', whole.subarray(0, whole.length - 4000)),
    fileOf('gia.pdf', 'chỉ là chữ'),
    fileOf('rong.pdf', ''),
    fileOf('hong.json', '{"type": "hsss/manifest@1"'),
    fileOf('hong.eml', '\u0000\u0001'),
    fileOf('thu.msg', 'x'),
    fileOf('<img src=x onerror=alert(1)>.txt', 'xin chào'),
  ]);
  const said = (await itemsOf(page)).join('\n\n');
  for (const words of [
    /NGOÀI BẢN KÊ\s*la\.pdf/,
    'chép chưa xong, hoặc đã bị cắt',
    'bên trong không phải PDF',
    'Tệp rỗng',
    'không phải bản kê',
    'Không đọc được như một tệp thư',
    'Tệp .msg của Outlook',
    '<img src=x onerror=alert(1)>.txt',
  ])
    expect(said).toMatch(words);
  expect(await page.locator('img').count()).toBe(0);
  expect(noise).toEqual([]);
  await page.close();
});

test('a folder dropped with the mouse is read to its depths', async () => {
  const { page } = await carrying();
  const folder = join(scratch(), 'usb/thang-10');
  mkdirSync(folder, { recursive: true });
  for (const [index] of sent.manifest.files.entries())
    copyFileSync(sent.pdf(index), join(folder, `${index}.pdf`));
  writeFileSync(join(folder, '.DS_Store'), 'x');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, '..')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await page.getByText(`Đã đọc ${sent.manifest.files.length} tệp.`).waitFor();
  expect(await page.locator('#tom-tat').innerText()).toContain('Đủ mọi tệp trong bản kê');
  await page.close();
});

test('a big file is hashed piece by piece', async () => {
  const { page } = await carrying();
  await give(page, [
    fileOf(
      'lon.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60_000_000), Buffer.from('%%EOF')]),
    ),
  ]);
  expect((await itemsOf(page)).join('\n')).toContain('60,0 MB');
  await page.close();
});

test('everything can be reached with the keyboard, axe objects to nothing, and a phone shows it whole', async () => {
  for (const width of [390, 1280]) {
    const { page } = await carrying(width);
    await give(page, [...sent.letters, sent.pdf(0), fileOf('la.pdf', '%PDF-1.7\n%%EOF')]);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    const reached: string[] = [];
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push((await page.evaluate(() => document.activeElement?.id)) ?? '');
    }
    expect(reached).toEqual(['chon-tep', 'chon-thu-muc', 'ma', 'in', 'lam-lai']);
    await page.close();
  }
});

test('the printed record bears the results, the time of the check and a place to sign', async () => {
  const { page } = await carrying();
  await give(page, [sent.pdf(0)]);
  const { sizes, text } = await readPrint(await page.pdf({ preferCSSPageSize: true }));
  expect(new Set(sizes)).toEqual(new Set(['595x842']));
  for (const words of [
    'KHỚP',
    'Đối chiếu lúc',
    'Ký, ghi rõ họ tên',
    'không chứng minh',
    'Mã bản kê',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Chọn tệp');
  await page.close();
});

test('the same manifest gives the same page, byte for byte', () => {
  makePage(join(sent.folder, 'lan-hai.html'), 'thang-10', '--content', sent.school.content);
  const read = (name: string) => readFileSync(join(sent.folder, name), 'utf8');
  expect(read('lan-hai.html') === read('kem.html')).toBe(true);
});
