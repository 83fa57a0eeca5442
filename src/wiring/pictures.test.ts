import { expect, test } from 'vitest';
import { checkAll } from './check-all.ts';
import { printJobs } from './print-records.ts';
import { linksOf } from './site-links.ts';
import { DOT, jobsOf, schoolWith } from './testing/print-school.ts';
import { LESSONS, lessonWith } from './testing/small-school.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">';

/** A sound head that promises 100,000 × 100,000 points. */
const endless = (): Buffer => {
  const bytes = Buffer.from(DOT);
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes;
};

const hostile = {
  'khong-lo.png': endless(),
  'sau.svg': `${SVG}${'<g>'.repeat(30_000)}${'</g>'.repeat(30_000)}</svg>`,
  'chu.png': 'chữ',
  'rong.png': '',
  'cut.png': DOT.subarray(0, 40),
  'nang.png': Buffer.concat([DOT, Buffer.alloc(10_000_000)]),
  'dien-thoai.jpg': '\0\0\0\x18ftypheic',
  'trang.png': '%PDF-1.7',
  'entity.svg': '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
  'tep-khac.svg': `${SVG}<image href="file:///etc/passwd"/></svg>`,
  'hong.svg': `${SVG}<g></svg>`,
  'utf-16.svg': Buffer.from(`\uFEFF${SVG}</svg>`, 'utf16le'),
  'latin.svg': Buffer.from(`${SVG}<text>\xe9</text></svg>`, 'latin1'),
  'ma-lenh.svg': `${SVG}<script>alert(1)</script></svg>`,
};

const pictures = {
  ...hostile,
  'tot.png': DOT,
  'tot.svg': `${SVG}<rect width="5" height="5"/></svg>`,
};

test('check, print and site refuse the same pictures', async () => {
  const files = Object.entries(pictures).flatMap(([name, bytes]) => [
    [`${LESSONS}/hinh/${name}`, bytes] as const,
    [`${LESSONS}/${name}.md`, lessonWith(`Xem hình: ![Hình](hinh/${name})`)] as const,
  ]);
  const opened = schoolWith(Object.fromEntries(files));
  const checked = await checkAll(opened, { today: '2026-10-06' });
  const printed: string[] = [];
  await printJobs(jobsOf(opened), {
    contentRoot: opened.content.root,
    onPrinted: ({ path }) => void printed.push(path),
  });
  const links = linksOf(`${LESSONS}/a.md`, site(opened), (address) => address);
  for (const name of Object.keys(pictures)) links.srcOf(`${LESSONS}/hinh/${name}`);
  const sound = ['tot.png', 'tot.svg'];
  expect(checked.map(({ file, rule }) => [file, rule]).sort()).toEqual(
    Object.keys(hostile)
      .map((name) => [`${LESSONS}/${name}.md`, 'hinh-in-duoc'])
      .sort(),
  );
  for (const { line, column, message } of checked) {
    expect([line, column]).toEqual([21, 11]);
    expect(message.length).toBeLessThan(200);
  }
  expect(printed.sort()).toEqual(sound.map((name) => `${LESSONS}/${name}.md`));
  expect([...used].sort()).toEqual(sound.map((name) => `${LESSONS}/hinh/${name}`));
});

const used = new Set<string>();

const site = (opened: ReturnType<typeof schoolWith>) => ({
  opened,
  years: [],
  addresses: new Map<string, string>(),
  history: { of: () => [], newest: () => [] },
  usedAssets: used,
});
