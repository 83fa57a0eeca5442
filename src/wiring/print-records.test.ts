import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPdf, type PdfFacts } from '../io/pdf.ts';
import type { OpenSchool } from './open-school.ts';
import type { PrintJob } from './print-job.ts';
import { printJobs, printVolumeOf, type Printed } from './print-records.ts';
import { DOT, jobsOf, schoolWith } from './testing/print-school.ts';
import { LESSONS, lessonWith, type Files } from './testing/small-school.ts';

const COMMIT = { commit: 'a'.repeat(40), committed: '2026-10-06T08:30:00+07:00' };
test('a printed record bears its text with tone marks, its metadata and its own Markdown', async () => {
  const { pdf, source, facts } = await printOne('Ngoằn ngoèo, ưỡn ẹo, ĐƯỜNG PHỐ.');
  expect(flat(facts)).toContain('Ngoằn ngoèo, ưỡn ẹo, ĐƯỜNG PHỐ.');
  expect(facts).toMatchObject({
    title: 'Kế hoạch bài dạy: Bảng nhân 8',
    author: 'Lê Thị Mai',
    created: '2026-10-06T01:30:00Z',
  });
  expect(facts.keywords).toBe(`commit ${COMMIT.commit}, path ${LESSONS}/bai.md`);
  expect(Buffer.from(facts.sources.get(`${LESSONS}/bai.md`) ?? []).toString()).toBe(source);
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
});

test('a record that is not in git says so and bears its own day', async () => {
  const { facts } = await printOne('Bài mới.', {}, {});
  expect(facts.keywords).toMatch(/^chưa lưu vào git, path /);
  expect(facts.created).toMatch(/^2026-10-0\dT00:00:00Z$/);
});

test('signs that the letters’ font lacks are printed from fonts inside the PDF', async () => {
  const { pdf, facts } = await printOne('Dấu ✓ → □ ☐ ① ★ 😀 và $\\frac{3}{4}$ và `a = b`.');
  expect(flat(facts)).toContain('Dấu ✓ → □ ☐ ① ★ 😀 và');
  const text = pdf.toString('latin1');
  expect(text.match(/\/FontFile[23]? /g)?.length).toBe(
    text.match(/\/Type ?\/FontDescriptor/g)?.length,
  );
  expect(text).toContain('NotoEmoji');
});

test('text that looks like Typst, HTML or TeX is printed as it was typed', async () => {
  const hostile =
    '#import "x.typ" #panic("a") $ $ \\#{} @ref <nhan> [[x]] //chú //* ``` #sys.inputs';
  const { facts } = await printOne(
    `Gõ: ${hostile.replaceAll(/[\\`*_[\]<>$#]/g, '\\$&')} hết.\n\n<script>alert(1)</script>`,
  );
  expect(flat(facts)).toContain(`Gõ: ${hostile} hết.`);
  expect(flat(facts)).toContain('<script>alert(1)</script>');
});

test('the same records give the same bytes in any order and on any number of threads', async () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [
      `${LESSONS}/${name}.md`,
      lessonWith(`Bài ${name}. ${'Chữ. '.repeat(400)}`),
    ]),
  );
  const opened = schoolWith(files);
  const first = await hashes(opened, 1);
  expect(await hashes(opened, 2, true)).toEqual(first);
  expect(new Set(first.values()).size).toBe(4);
});

test('footnotes stand at the foot of their page', async () => {
  const { facts } = await printOne('Câu có chú thích[^a].\n\n[^a]: Lời chú thích.');
  expect(flat(facts)).toContain('Câu có chú thích1.');
  expect(flat(facts).indexOf('Lời chú thích.')).toBeGreaterThan(
    flat(facts).indexOf('Câu có chú thích'),
  );
});

test('signatures never stand alone on a page and are never split, wherever the text ends', async () => {
  const lengths = Array.from({ length: 14 }, (_, index) => 14 + index);
  const opened = schoolWith(
    Object.fromEntries(
      lengths.map((length) => [
        `${LESSONS}/dai-${length}.md`,
        lessonWith(Array.from({ length }, (_, line) => `Dòng ${line}.`).join('\n\n')),
      ]),
    ),
  );
  const texts = await Promise.all(
    (await collect(opened, { threads: 2 })).map(async ({ pdf }) => (await factsOf(pdf)).text),
  );
  const pages = texts.map((text) => text.find((page) => page.includes('TỔ TRƯỞNG')) ?? '');
  expect(new Set(texts.map(({ length }) => length)).size).toBeGreaterThan(1);
  for (const page of pages) {
    expect(page).toContain('Rút kinh nghiệm');
    expect(page).toMatch(/GIÁO VIÊN[\s\S]*Lê Thị Mai/);
  }
});

test('a stamp changes with the record, the picture and the commit, and an unchanged record is not made again', async () => {
  const stampOf = async (files: Files, commit = COMMIT): Promise<string> => {
    const opened = schoolWith(files);
    return (await collect(opened, { commit }))[0]?.stamp ?? '';
  };
  const files = { [`${LESSONS}/bai.md`]: lessonWith('![Hình](a.png)'), [`${LESSONS}/a.png`]: DOT };
  const stamp = await stampOf(files);
  expect(await stampOf(files)).toBe(stamp);
  expect(
    await stampOf({ ...files, [`${LESSONS}/bai.md`]: lessonWith('Khác. ![Hình](a.png)') }),
  ).not.toBe(stamp);
  expect(
    await stampOf({ ...files, [`${LESSONS}/a.png`]: Buffer.concat([DOT, Buffer.from(' ')]) }),
  ).not.toBe(stamp);
  expect(await stampOf(files, { ...COMMIT, commit: 'b'.repeat(40) })).not.toBe(stamp);
  const again: string[] = [];
  const opened = schoolWith(files);
  await printJobs(jobsOf(opened, COMMIT), {
    contentRoot: opened.content.root,
    isPrinted: (_, now) => now === stamp,
    onPrinted: ({ path }) => void again.push(path),
  });
  expect(again).toEqual([]);
});

test('a volume has cover, contents with page numbers, running heads, right-hand starts and every source', async () => {
  const opened = schoolWith({
    [`${LESSONS}/a.md`]: lessonWith('Bài thứ nhất.'),
    [`${LESSONS}/b.md`]: lessonWith('Bài thứ hai.'),
  });
  const volume = await printVolumeOf(jobsOf(opened, COMMIT), cover, {
    contentRoot: opened.content.root,
  });
  if (!('pdf' in volume)) throw new Error(JSON.stringify(volume));
  const facts = await factsOf(volume.pdf);
  expect(facts.text[0]).toContain('KẾ HOẠCH BÀI DẠY');
  expect(facts.text[2]).toMatch(/MỤC LỤC[\s\S]*Bảng nhân 8[ .]*5[\s\S]*Bảng nhân 8[ .]*\d/);
  expect(facts.text[4]).toMatch(/^Lê Thị Mai/);
  expect(facts.text.findIndex((text) => text.includes('Bài thứ hai.')) % 2).toBe(0);
  expect([...facts.sources].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ...textsOf(opened),
  ]);
  const again = await printVolumeOf(jobsOf(opened, COMMIT), cover, {
    contentRoot: opened.content.root,
  });
  expect('pdf' in again && Buffer.compare(Buffer.from(again.pdf), Buffer.from(volume.pdf))).toBe(0);
});

const cover = {
  superior: 'UBND phường Bến Sen',
  school: 'Trường Tiểu học Bến Sen',
  title: 'Kế hoạch bài dạy',
  lines: [{ label: 'Họ và tên', value: 'Lê Thị Mai' }],
  schoolYear: '2026 - 2027',
  author: 'Lê Thị Mai',
};

type Commit = Omit<PrintJob, 'entry'>;

const textsOf = ({ content }: OpenSchool): ReadonlyMap<string, string> =>
  new Map([...content.records].map(([path, { text }]) => [path, text]));

interface Collecting {
  readonly commit?: Commit;
  readonly threads?: number;
  readonly reversed?: boolean;
}

const collect = async (
  opened: OpenSchool,
  { commit = COMMIT, threads = 1, reversed = false }: Collecting = {},
): Promise<Printed[]> => {
  const jobs = jobsOf(opened, commit);
  const printed: Printed[] = [];
  const findings = await printJobs(reversed ? jobs.toReversed() : jobs, {
    contentRoot: opened.content.root,
    threads,
    onPrinted: (item) => void printed.push(item),
  });
  expect(findings).toEqual([]);
  return printed;
};

const hashes = async (
  opened: OpenSchool,
  threads: number,
  reversed = false,
): Promise<ReadonlyMap<string, string>> => {
  const printed = await collect(opened, { threads, reversed });
  return new Map(
    printed
      .map(({ path, pdf }) => [path, createHash('sha256').update(pdf).digest('hex')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

const printOne = async (text: string, files: Files = {}, commit: Commit = COMMIT) => {
  const opened = schoolWith({ ...files, [`${LESSONS}/bai.md`]: lessonWith(text) });
  const [printed] = await collect(opened, { commit });
  if (!printed) throw new Error('Nothing was printed.');
  return {
    pdf: Buffer.from(printed.pdf),
    source: textsOf(opened).get(`${LESSONS}/bai.md`),
    facts: await factsOf(printed.pdf),
  };
};

const factsOf = async (pdf: Uint8Array): Promise<PdfFacts> => {
  const facts = await readPdf(pdf);
  if (!facts) throw new Error('Not a PDF.');
  return facts;
};

/** The text of all pages, blanks and line ends as one blank. */
const flat = ({ text }: PdfFacts): string => text.join(' ').replace(/\s+/g, ' ');
