import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../io/chromium.ts';
import { composeMessage } from '../io/mime.ts';
import { readPdf } from '../io/pdf.ts';
import { checkAll } from './check-all.ts';
import { openSchool } from './open-school.ts';
import { CANARY, hostileBody, hostileTitle } from './testing/hostile-text.ts';
import { htmlOf, liesIn, printTogether, soundEntries } from './testing/show.ts';
import {
  LESSONS,
  lessonWith,
  schoolFiles,
  temporaryFolder,
  type Files,
} from './testing/small-school.ts';

/** The same lessons each time: their titles and bodies are hostile pieces put together. */
const lessons: Files = Object.fromEntries(
  fc
    .sample(fc.tuple(hostileTitle, hostileBody), { numRuns: 300, seed: 20261005 })
    .map(([title, body], at) => [
      `${LESSONS}/${at}.md`,
      lessonWith(body).replace('Bảng nhân 8', () => JSON.stringify(title)),
    ]),
);

/** A content folder, with files beside it that no record may reach. */
const world = temporaryFolder({
  ...Object.fromEntries(
    Object.entries({ ...schoolFiles, ...lessons }).map(([path, text]) => [`content/${path}`, text]),
  ),
  'bi-mat.typ': `#let x = "${CANARY}"`,
  'bi-mat.md': CANARY,
});
const folder = join(world.folder, 'content');
const opened = openSchool(folder);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  world.remove();
});

const findings = checkAll(opened, { today: '2026-10-06', includes: () => true });

test('hostile text is judged at places in it, and much of it is sound', async () => {
  const texts = (file: string): string => String(lessons[file]);
  expect((await findings).filter((finding) => !liesIn(texts(finding.file), finding))).toEqual([]);
  expect(soundEntries(opened, await findings).length).toBeGreaterThan(40);
});

test('what is sound is printed as it was typed: nothing of it is run, nothing else is read', async () => {
  const sound = soundEntries(opened, await findings);
  const facts = await readPdf(await printTogether(sound, folder));
  const text = facts?.text.join(' ') ?? '';
  expect(text).toContain('#read(');
  for (const made of [CANARY, 'root:x:0', '4937775']) expect(text).not.toContain(made);
});

test('a browser finds only elements, attributes and addresses that a form is made of', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  const pages = opened.entries.map((entry) => `<section>${htmlOf(entry)}</section>`);
  await page.setContent(`<!doctype html><main>${pages.join('')}</main>`);
  const found = await page.evaluate(() => ({
    sections: document.querySelectorAll('main > section').length,
    ran: 'hacked' in window,
    names: [...document.querySelectorAll('main *')].map(({ localName }) => localName),
    attributes: [...document.querySelectorAll('main *')].flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name),
    ),
    addresses: [...document.querySelectorAll('main [href], main [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    ),
  }));
  await page.close();
  expect(found.ran).toBe(false);
  expect(found.sections).toBe(pages.length);
  expect([...new Set(found.names)].filter((name) => !ELEMENTS.test(name))).toEqual([]);
  expect([...new Set(found.attributes)].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
  expect(found.addresses.filter((address) => !ADDRESSES.test(address))).toEqual([]);
  expect(asked.filter((url) => !/^about:|\/tep\//.test(url))).toEqual([]);
});

const ELEMENTS =
  /^(section|p|h[2-6]|ul|ol|li|span|div|table|thead|tbody|tr|th|td|blockquote|pre|code|hr|br|wbr|i|b|a|img|strong|em|del|sup|math|m[a-z]+|semantics)$/;
const ATTRIBUTES = new Set([
  ...['class', 'id', 'href', 'rel', 'src', 'alt', 'start', 'scope', 'data-label'],
]);
const ADDRESSES = /^(https?:\/\/|mailto:|#|\/tep\/)/;

test('a hostile title stays the words of one subject', async () => {
  const mailbox = { name: 'Trường', address: 'truong@bensen.example' };
  for (const title of fc.sample(hostileTitle, { numRuns: 150, seed: 20261005 })) {
    const bytes = await composeMessage(
      {
        id: '<0123456789abcdef@bensen.example>',
        from: { ...mailbox, name: title },
        to: [mailbox],
        replyTo: { ...mailbox, name: title },
        subject: `Kế hoạch bài dạy: ${title}`,
        number: 1,
        part: 1,
        parts: 1,
        text: 'Kính gửi',
        html: '<p>Kính gửi</p>',
        files: [],
      },
      new Date('2026-10-06T00:00:00Z'),
      () => new Uint8Array(),
    );
    const mail = await PostalMime.parse(bytes);
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(HEADERS);
    expect(mail.to?.map(({ address }) => address)).toEqual([mailbox.address]);
    expect(mail.from?.address).toBe(mailbox.address);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  }
});

const HEADERS = [
  ...['content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'],
];
