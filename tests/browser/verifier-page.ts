import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { vi } from 'vitest';
import { manifestSchema, type Manifest } from '../../src/core/manifest.ts';
import { openMailbox } from '../../src/io/mailbox.ts';
import { scratch } from '../../src/io/test-folder.ts';
import { makeTestSchool, request, type TestSchool } from '../../src/io/test-school.ts';
import { sendRelease } from '../../src/wiring/release.ts';

/** One release, really sent over SMTP on this machine, and where everything of it lies. */
export interface SentRelease {
  readonly folder: string;
  readonly school: TestSchool;
  readonly manifest: Manifest;
  /** What the school's mailbox holds. */
  readonly letters: readonly string[];
  pdf(index: number): string;
}

/** Sends the inspection `thang-10` of the small school. */
export const sendOne = async (): Promise<SentRelease> => {
  const [school, folder] = [makeTestSchool(), scratch()];
  school.write('2026-2027/kiem-tra/thang-10.md', request({ hinh_thuc: 'cả hai' }));
  school.commit('2026-11-02T08:30:00+07:00');
  const server = await openMailbox(join(folder, 'thu'));
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T09:30:00+07:00');
  await sendRelease({
    content: school.content,
    name: { year: '2026-2027', ky: 'thang-10' },
    resume: false,
    settlement: { sent: [], notSent: [] },
    out: join(folder, 'gui'),
  });
  await server.close();
  const text = readFileSync(join(folder, 'gui/manifest.json'), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  const letters = globSync('truong@*/*.eml', { cwd: join(folder, 'thu') }).sort();
  return {
    ...{ folder, school, manifest },
    letters: letters.map((name) => join(folder, 'thu', name)),
    pdf: (index) => join(folder, 'gui/pdf', manifest.files[index]?.path ?? 'không có'),
  };
};

/** Makes the page by its command. */
export const makePage = (out: string, ...args: readonly string[]): void => {
  const script = join(import.meta.dirname, '../../scripts/verifier.ts');
  execFileSync(process.execPath, [script, ...args, '--out', out]);
};

/** A file in a folder of its own. */
export const fileOf = (name: string, bytes: string | Uint8Array): string => {
  const path = join(scratch(), name);
  writeFileSync(path, bytes);
  return path;
};

export interface OpenedPage {
  readonly page: Page;
  /** What was asked for beside the page itself, and what the browser complained about. */
  readonly noise: readonly string[];
}

/** Opens a page from disk, with the network cut. */
export const openFile = async (
  browser: Browser,
  path: string,
  width = 1280,
): Promise<OpenedPage> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
  const page = await context.newPage();
  const noise: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', ({ message }) => noise.push(message));
  page.on('request', (one) => {
    if (one.url() !== address) noise.push(one.url());
  });
  await page.goto(address);
  return { page, noise };
};

/** Chooses files, and waits until the page has read them. */
export const give = async (page: Page, paths: readonly string[]): Promise<void> => {
  const progress = page.locator('#tien-do');
  const before = await progress.innerText();
  await page.locator('#chon-tep').setInputFiles([...paths]);
  await page.waitForFunction((text) => {
    const now = document.getElementById('tien-do')?.textContent ?? '';
    return now !== text && now.startsWith('Đã đọc');
  }, before);
};

/** The items, each as its standing, its name and all that is said about it. */
export const itemsOf = (page: Page): Promise<string[]> =>
  page.locator('#tung-tep > li').allInnerTexts();
