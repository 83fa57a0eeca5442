import { expect, onTestFinished, test } from 'vitest';
import { strangeCharacters } from '../core/strange.ts';
import { checkAll } from './check-all.ts';
import { openSchool } from './open-school.ts';
import { printJobs } from './print-records.ts';
import { printSigns } from './print-signs.ts';
import { LESSONS, lessonWith, schoolFiles, temporaryFolder } from './testing/small-school.ts';

/** What the check and the print say of lessons with these texts: `name rule`. */
const told = async (texts: Readonly<Record<string, string>>) => {
  const lessons = Object.entries(texts).map(([name, text]) => [
    `${LESSONS}/${name}.md`,
    lessonWith(text),
  ]);
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    ...(Object.fromEntries(lessons) as Record<string, string>),
  });
  onTestFinished(remove);
  const opened = openSchool(folder);
  const checked = await checkAll(opened, { today: '2026-10-06', includes: () => true });
  const printed = await printJobs(
    opened.entries.map((entry) => ({ entry })),
    { contentRoot: folder },
  );
  const names = (findings: typeof checked): string[] =>
    findings.map(
      ({ file, rule, message }) => `${file.slice(LESSONS.length + 1)} ${rule} ${message}`,
    );
  return { checked: names(checked), printed: names(printed) };
};

const planes = Array.from({ length: 0x1ffff - 0xa0 }, (_, index) => 0xa0 + index)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => sign === sign.normalize('NFC') && strangeCharacters(sign).length === 0);

/** Paragraphs of them, so that no line is endless. */
const lines = (signs: readonly string[], around = ['', '']): string =>
  Array.from({ length: Math.ceil(signs.length / 100) }, (_, at) =>
    signs.slice(100 * at, 100 * at + 100).join(' '),
  )
    .map((line) => around.join(` ${line} `).trim())
    .join('\n\n');

test('every sign that the check lets pass is printed: upright, bold, italic, as code, in a sum', async () => {
  const inText = planes.filter(printSigns.inText);
  expect(inText.length).toBeGreaterThan(7000);
  const { checked, printed } = await told({
    thuong: lines(inText),
    dam: lines(inText, ['**x', 'x**']),
    nghieng: lines(inText, ['*x', 'x*']),
    ma: lines(inText, ['`', '`']),
    cong: lines(planes.filter(printSigns.inSum), ['$\\text{', '}$']),
  });
  expect(checked.filter((line) => line.includes('ky-tu-in-duoc'))).toEqual([]);
  expect(printed).toEqual([]);
});

test('a sign that the check refuses cannot be printed', async () => {
  const texts = {
    han: 'Chữ 漢.',
    an: 'Chữ अ.',
    'trong-ma': '`漢`',
    'trong-cong': '$\\text{漢}$',
    'hinh-trong-cong': '$\\text{😀}$',
    'tu-lenh': '$\\ballotx$',
    'bang-ma-so': 'Chữ &#x6F22;.',
  };
  const { checked, printed } = await told(texts);
  const files = (said: readonly string[], rule: string) =>
    said.filter((line) => line.includes(rule)).map((line) => line.split('.md')[0]);
  expect(files(checked, 'ky-tu-in-duoc')).toEqual(Object.keys(texts).sort());
  expect(files(printed, 'in-ho-so')).toEqual(Object.keys(texts).sort());
});

test('signs without a drawing of their own, and joined ones, are fine', async () => {
  const { checked, printed } = await told({ a: 'Cờ 🇻🇳, gia đình 👨‍👩‍👧, tim ❤️, x̣́ và a\u2003b.' });
  expect([...checked, ...printed]).toEqual([]);
});
