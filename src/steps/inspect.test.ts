import { expect, test } from 'vitest';
import type { Given, GivenManifest, GivenMessage, GivenPdf } from '../core/given.ts';
import type { Manifest } from '../core/manifest.ts';
import { sortOf } from './given-sort.ts';
import { inspect } from './inspect.ts';

const hash = (letter: string): string => letter.repeat(64);

const manifest: Manifest = {
  type: 'hsss/manifest@1',
  year: '2026-2027',
  ky: 'thang-10',
  name: 'Kiểm tra tháng 10',
  tag: 'kiem-tra/2026-2027/thang-10',
  commit: 'c'.repeat(40),
  date: '2026-11-02T02:30:00Z',
  tool: 'ho-so 1',
  files: ['a', 'b'].map((letter) => ({
    path: `lan/KHBD_${letter}.pdf`,
    teacher: 'lan',
    title: `Bài ${letter}`,
    sha256: hash(letter),
    bytes: 10,
    pages: 3,
    volume: false,
    sources: [{ path: 'x.md', blob: 'd'.repeat(40), sha256: hash('d'), bytes: 5 }],
  })),
  messages: [
    {
      number: 1,
      id: '<1@thu.example>',
      from: 'truong@thu.example',
      to: ['truong@thu.example'],
      replyTo: 'lan@thu.example',
      subject: 'Thư',
      part: 1,
      parts: 1,
      sha256: hash('e'),
      bytes: 100,
      attachments: ['lan/KHBD_a.pdf', 'lan/KHBD_b.pdf'],
    },
  ],
};

const known: GivenManifest = {
  is: 'manifest',
  name: 'manifest.json',
  manifest,
  hash: hash('f'),
  deliveries: [],
};

const pdf = (name: string, sha256: string, whole = true): GivenPdf => ({
  is: 'pdf',
  name,
  sha256,
  bytes: 1_250_000,
  whole,
});

const mail = (changed: Partial<GivenMessage> = {}): GivenMessage => ({
  is: 'eml',
  name: 'thu.eml',
  sha256: hash('9'),
  id: '<1@thu.example>',
  subject: 'Thư',
  date: '2026-11-02T02:30:00Z',
  received: [],
  bare: [hash('e')],
  told: [],
  attachments: [
    { name: 'KHBD_a.pdf', sha256: hash('a') },
    { name: 'KHBD_b.pdf', sha256: hash('b') },
  ],
  ...changed,
});

const standings = (given: readonly Given[], typed: readonly string[] = []) =>
  Object.fromEntries(
    inspect(given, typed).items.map(({ subject, standing }) => [subject, standing]),
  );

const said = (given: readonly Given[], typed: readonly string[] = []): string =>
  inspect(given, typed)
    .items.flatMap(({ statements }) => statements.map(({ text }) => text))
    .join('\n');

test('bytes decide, whatever the file is called; the same name with other bytes is refuted', () => {
  const given = [known, pdf('tai-ve.pdf', hash('a')), pdf('KHBD_b (1).pdf', hash('0'))];
  expect(standings(given, [hash('f')])).toEqual({
    'manifest.json': 'same',
    'tai-ve.pdf': 'same',
    'KHBD_b (1).pdf': 'different',
  });
  expect(said(given)).toContain('1,3 MB');
});

test('a PDF that nothing knows is foreign; while there is nothing to compare with it is open', () => {
  expect(standings([known, pdf('la.pdf', hash('0'))])).toMatchObject({ 'la.pdf': 'foreign' });
  expect(standings([pdf('la.pdf', hash('0'))])).toEqual({ 'la.pdf': 'open' });
});

test('a cut PDF is refuted even where nobody knows it', () => {
  expect(standings([pdf('cut.pdf', hash('0'), false)])).toEqual({ 'cut.pdf': 'different' });
});

test('a manifest is open until its hash was learnt on another way', () => {
  expect(standings([known])).toEqual({ 'manifest.json': 'open' });
  expect(standings([known], [hash('f')])).toEqual({ 'manifest.json': 'same' });
  expect(standings([known], [hash('0')])).toEqual({ 'manifest.json': 'different' });
});

test('two manifests of one inspection refute each other; the same one given twice is one', () => {
  const other = { ...known, name: 'khac.json', hash: hash('1') };
  expect(standings([known, other])).toEqual({
    'manifest.json': 'different',
    'khac.json': 'different',
  });
  expect(inspect([known, { ...known, name: 'lai.json' }]).items).toHaveLength(1);
});

test('a letter is the message of the manifest, with every attachment', () => {
  expect(standings([known, mail()])).toMatchObject({ 'thu.eml': 'same' });
  expect(inspect([known, mail()]).missing).toMatchObject([{ files: [], messages: [] }]);
});

test('a letter whose bytes, attachment or number of attachments differ is refuted', () => {
  const [first] = mail().attachments;
  const cases = {
    'lời thư': mail({ bare: [] }),
    'đổi tệp': mail({ attachments: [{ name: 'KHBD_a.pdf', sha256: hash('0') }] }),
    thiếu: mail({ attachments: first ? [first] : [] }),
    thừa: mail({ attachments: [...mail().attachments, { name: 'x.pdf', sha256: hash('0') }] }),
  };
  for (const letter of Object.values(cases))
    expect(standings([known, letter])).toMatchObject({ 'thu.eml': 'different' });
  expect(said([known, cases.thiếu])).toContain('Thiếu tệp đính kèm KHBD_b.pdf mà bản kê');
  expect(said([known, cases.thừa])).toContain('x.pdf không có trong bản kê');
});

test('without a manifest a letter is matched with its own list and stays open', () => {
  const letter = mail({ told: [{ name: 'KHBD_a.pdf', sha256: hash('a') }] });
  expect(standings([letter, pdf('a.pdf', hash('a'))])).toEqual({
    'thu.eml': 'open',
    'a.pdf': 'same',
  });
  expect(said([letter, pdf('KHBD_a.pdf', hash('0'))])).toContain('mã KHÁC');
  const lacking = mail({ told: [{ name: 'c.pdf', sha256: hash('2') }] });
  expect(said([lacking])).toContain('Thiếu tệp đính kèm c.pdf mà lời thư ghi');
});

test('what the manifest lists and nobody gave is missing, a file of the same name with other bytes too', () => {
  const { missing } = inspect([known, pdf('KHBD_a.pdf', hash('0')), pdf('b.pdf', hash('b'))]);
  expect(missing.map(({ files, messages }) => [files.map(({ path }) => path), messages])).toEqual([
    [['lan/KHBD_a.pdf'], [1]],
  ]);
});

test('bad news comes first', () => {
  const given = [pdf('b.pdf', hash('b')), pdf('KHBD_a.pdf', hash('0')), pdf('la.pdf', hash('1'))];
  expect(inspect([known, ...given]).items.map(({ standing }) => standing)).toEqual([
    'different',
    'foreign',
    'open',
    'same',
  ]);
});

test('what a file is follows from its bytes before its name', () => {
  const sort = (name: string, text: string, size = text.length) =>
    sortOf(name, new TextEncoder().encode(text), size);
  expect([sort('a.txt', '%PDF-1.7'), sort('a', 'Received: x'), sort('a.json', '{')]).toEqual([
    'pdf',
    'eml',
    'json',
  ]);
  for (const unreadable of [
    sort('a.pdf', 'x'),
    sort('a.pdf', ''),
    sort('a.zip', 'PK'),
    sort('a.png', 'PNG'),
    sort('a.eml', 'From: a', 200_000_000),
  ])
    expect(unreadable).toHaveProperty('why');
  expect(sort('a.constructor', 'x')).toEqual(sort('a.png', 'x'));
});
