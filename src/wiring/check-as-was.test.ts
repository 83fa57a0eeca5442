import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test, vi } from 'vitest';
import { openCheckMemory } from '../io/check-memory.ts';
import { stampOf } from '../io/file-stamp.ts';
import { listContent } from '../io/content-list.ts';
import { checkOnce } from './check-once.ts';
import { recallJudgements } from './check-recall.ts';
import { openSchool } from './open-school.ts';
import { savedSchool, slip } from './testing/saved-school.ts';
import { lesson, schoolFiles, writeFiles } from './testing/small-school.ts';

// Child processes on a busy machine, and files that must grow old.
vi.setConfig({ testTimeout: 60_000 });

const KIND = '2026-2027/ke-hoach-bai-day';

/** A lesson with other lines in its head. */
const withHead = (more: string, change: (text: string) => string = (text) => text): string =>
  change(lesson()).replace('giao_vien:', `${more}\ngiao_vien:`);

const WAIVER = 'mien: [{ quy_tac: trung-tiet-day, ly_do: Hai lớp học ghép, den_ngay: 2027-05-31 }]';

/** The text of a lesson with a picture in it. */
const withPicture = (text: string): string =>
  text.replace('Học sinh làm bài.', '![Hình](hinh/a.svg)');

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

/** A decision with the number 3, of a day in the year 2027. */
const decision = (day: string): string => `---
so: 3
ngay: ${day}
trich_yeu: Về việc phân công
can_cu: [Xét năng lực của viên chức]
nguoi_ky: le-thi-mai
noi_nhan: [Như Điều 2]
---
`;

const week = (number: number, from: string, to: string): string =>
  `{ tuan: ${number}, tu_ngay: 2026-10-${from}, den_ngay: 2026-10-${to} }`;

/** A year with these weeks. */
const yearWith = (...weeks: readonly string[]): string =>
  String(schoolFiles['2026-2027/nam-hoc.yml']).replace(/^tuan:.*$/m, `tuan: [${weeks.join(', ')}]`);

const FIFTH = week(5, '05', '09');
const SIXTH = week(6, '12', '16');
const SEVENTH = week(7, '19', '23');

/** Lessons in three folders: two of one period, one of them with a waiver, one that a slip speaks of. */
const files = {
  ...schoolFiles,
  '2026-2027/nam-hoc.yml': yearWith(FIFTH, SIXTH, SEVENTH),
  '2027-2028/nam-hoc.yml': yearWith(FIFTH)
    .replace('2026-2027', '2027-2028')
    .replaceAll('2026-10', '2027-10'),
  '2027-2028/nhan-su.yml': schoolFiles['2026-2027/nhan-su.yml'] ?? '',
  [`${KIND}/a/mot.md`]: withHead('tiet_thu: 2'),
  [`${KIND}/a/hai.md`]: withHead(`tiet_thu: 2\n${WAIVER}`),
  [`${KIND}/b/ba.md`]: withHead('tiet_thu: 4', withPicture),
  [`${KIND}/b/hinh/a.svg`]: DRAWING,
  [`${KIND}/b/bon.md`]: withHead('tiet_thu: 5\ntiet_ppct: "1"'),
  [`${KIND}/b/bay.md`]: withHead('tiet_ppct: "3"', (text) =>
    text.replace('tuan: 5', 'tuan: 7').replace('10-05', '10-19'),
  ),
  [`${KIND}/c/nam.md`]: `${withHead('tiet_thu: 1')}\nHọc sinh còn nhầm 8 x 7 với 8 x 8.\n`,
  '2026-2027/bien-ban-sinh-hoat-to/to-3/lan-1.md': `---
to: to-3
lan: 1
tuan: 5
ngay: 2026-10-06
bat_dau: "16:20"
ket_thuc: "17:50"
dia_diem: Văn phòng
chu_tri: le-thi-mai
thu_ky: le-thi-mai
co_mat: [le-thi-mai]
---
`,
  '2026-2027/quyet-dinh/3.md': decision('2027-01-10'),
  '2026-2027/phieu-nhan-xet/le-thi-mai.md': slip('ke-hoach-bai-day/b/ba.md'),
};

type Change = (content: string) => void;

const write =
  (path: string, text: string | Uint8Array): Change =>
  (content) =>
    writeFiles(content, { [path]: text });

/** What may happen between two checks. */
const changes: Readonly<Record<string, Change>> = {
  nothing: () => undefined,
  'the words of a lesson': write(
    `${KIND}/b/bon.md`,
    withHead('tiet_thu: 5').replace('Học sinh làm bài.', 'Học sinh hát.'),
  ),
  'a title, which no rule across lessons asks about': write(
    `${KIND}/b/bon.md`,
    withHead('tiet_thu: 5', (text) => text.replace('Bảng nhân 8', 'Bảng chia 8')),
  ),
  'a lesson that meets one of a folder that is as it was': write(
    `${KIND}/b/bon.md`,
    withHead('tiet_thu: 1'),
  ),
  'the line at which something is told': write(
    `${KIND}/a/mot.md`,
    withHead('# ghi chú\ntiet_thu: 2'),
  ),
  'a waiver that is taken away': write(`${KIND}/a/hai.md`, withHead('tiet_thu: 2')),
  'a waiver that is not needed any more': write(`${KIND}/a/mot.md`, withHead('tiet_thu: 3')),
  'a lesson that a slip speaks of': write(`${KIND}/b/ba.md`, withHead('tiet_thu: 6')),
  'a lesson that cannot be read': write(`${KIND}/b/bon.md`, '---\nlop: [\n---\n'),
  'a lesson that a slip speaks of and nobody can read': write(
    `${KIND}/b/ba.md`,
    Uint8Array.of(0xff, 0xfe, 0x20),
  ),
  'a new lesson': write(`${KIND}/b/sau.md`, withHead('tiet_thu: 5')),
  'a new folder': write(`${KIND}/d/sau.md`, withHead('tiet_thu: 1')),
  'a decision with the number of one of another school year': write(
    '2027-2028/quyet-dinh/3.md',
    decision('2027-09-10'),
  ),
  'a picture that is broken': write(`${KIND}/b/hinh/a.svg`, DRAWING.replace('</svg>', '</sv>')),
  'a picture that is gone': (content) => rmSync(join(content, `${KIND}/b/hinh/a.svg`)),
  'a lesson that is gone': (content) => rmSync(join(content, `${KIND}/a/mot.md`)),
  'a folder with another name': (content) =>
    renameSync(join(content, `${KIND}/a`), join(content, `${KIND}/z`)),
  'weeks that follow each other now': write('2026-2027/nam-hoc.yml', yearWith(FIFTH, SEVENTH)),
  'a hidden sign in a comment of the staff list': write(
    '2026-2027/nhan-su.yml',
    `${String(schoolFiles['2026-2027/nhan-su.yml'])}# ghi ch\u202eú\n`,
  ),
  'the school': write(
    '2026-2027/nhan-su.yml',
    String(schoolFiles['2026-2027/nhan-su.yml']).replace('3A1, 3A2', '3A1'),
  ),
};

/** A school as one check and a second one, when its files had grown old, left it. */
const checkedSchool = async (finish: (remove: () => void) => void) => {
  const { content, file } = await savedSchool(files, finish);
  const request = { content, paths: [], format: 'text', fix: false };
  const check = async (remembers: boolean, today = '2026-10-20', ...paths: string[]) => {
    const memory = openCheckMemory(remembers ? file : undefined);
    return (await checkOnce({ ...request, paths, today, memory })).text;
  };
  await setTimeout(2_100);
  return { content, file, check, told: await check(true) };
};

test.concurrent.for(Object.entries(changes))(
  'after %s the same is told as from scratch, and once more',
  async ([, change], { expect, onTestFinished }) => {
    const { content, check } = await checkedSchool(onTestFinished);
    change(content);
    const told = await check(true);
    expect(told).toBe(await check(false));
    expect(await check(true)).toBe(told);
  },
);

test.concurrent.for(Object.entries(changes))(
  'after %s and a check of one file the same is told as from scratch',
  async ([, change], { expect, onTestFinished }) => {
    const { content, check } = await checkedSchool(onTestFinished);
    change(content);
    // The last one of its folder.
    const one = join(content, KIND, 'b/bon.md');
    expect(await check(true, '2026-10-21', one)).toBe(await check(false, '2026-10-21', one));
    expect(await check(true, '2026-10-21')).toBe(await check(false, '2026-10-21'));
  },
);

test.concurrent('a new day is told as from scratch', async ({ expect, onTestFinished }) => {
  const { check } = await checkedSchool(onTestFinished);
  const told = await check(true, '2027-06-15');
  expect(told).toContain('[sinh-hoat-to-deu]');
  expect(told).toBe(await check(false, '2027-06-15'));
});

test.concurrent(
  'folders are known again by what the disk tells, and none of their records is opened',
  async ({ expect, onTestFinished }) => {
    const { content, file, told } = await checkedSchool(onTestFinished);
    for (const rule of ['trung-tiet-day', 'bai-da-sua-sau-nhan-xet', 'rut-kinh-nghiem'])
      expect(told).toContain(`[${rule}]`);
    const memory = openCheckMemory(file);
    const listed = listContent(content, stampOf);
    const opened: string[] = [];
    const school = openSchool(content, (path) => void opened.push(path), listed);
    const asked = { includes: () => true, today: '2026-10-20', listed };
    const { asWere, missing } = recallJudgements(school, memory, asked);
    expect([...asWere.keys()].sort()).toEqual(
      [
        ...new Set(
          Object.keys(files)
            .filter((path) => path.endsWith('.md'))
            .map((path) => dirname(path)),
        ),
      ].sort(),
    );
    expect(missing).toEqual([]);
    // The one that a slip speaks of.
    expect(opened).toEqual([`${KIND}/b/ba.md`]);
  },
);
