import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSchool } from './check-school.ts';
import { openSchool } from './open-school.ts';
import { mend } from './testing/mend.ts';
import { inBody } from './testing/mistakes-in-body.ts';
import { inHead } from './testing/mistakes-in-head.ts';
import { inLines } from './testing/mistakes-in-lines.ts';
import { inValues } from './testing/mistakes-in-values.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from './testing/small-school.ts';

/** What the check says of a lesson in which one piece is typed otherwise: `line:column-endLine:endColumn rule`, and the sentence. */
const told = (text: string): { at: string; message: string }[] => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, [`${LESSONS}/a.md`]: text });
  onTestFinished(remove);
  return checkSchool(openSchool(folder), { today: '2026-10-06' }).map(
    ({ line, column, endLine, endColumn, rule, message }) => ({
      at: `${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn} ${rule}`,
      message,
    }),
  );
};

const mistakes = [...inHead, ...inLines, ...inValues, ...inBody];

describe.for(mistakes)('%j typed as %j', ([from, to, at, says, fixed]) => {
  const text = lesson().replace(from, () => to);

  test('is told once, at its place, in two lines at most', () => {
    const found = told(text);
    expect(found.map((one) => one.at)).toEqual([at]);
    expect(found[0]?.message).toContain(says);
    expect(found[0]?.message.length).toBeLessThanOrEqual(TWO_LINES);
  });

  test('is mended or left alone, byte for byte', () => {
    const mended = mend(text);
    expect(mended.text === text).toBe(fixed === undefined);
    if (fixed === undefined) return;
    const [was, now] = [text.split('\n'), mended.text.split('\n')];
    expect(now).toHaveLength(was.length);
    expect(now[now.findIndex((line, index) => line !== was[index])]).toBe(fixed);
    expect(mend(mended.text).mends).toBe(0);
  });
});

/** Of a terminal, and of an editor's hint. */
const TWO_LINES = 200;

test.for([
  '– Cháu chào bà ạ!\n\n– Ừ, bà chào cháu.',
  '– Cháu chào bà ạ!\nBà gật đầu.',
  '### Hoạt động 1. Nói\n\nNói.\n\n**Tiết 2**\n\n### Hoạt động 1. Viết\n\nViết.',
])('%j is fine, and left alone', (words) => {
  const text = lesson().replace('Học sinh làm bài.', words);
  expect(told(text)).toEqual([]);
  expect(mend(text).mends).toBe(0);
});

test.each([
  'Mẹ hỏi:\n– Con ăn chưa?\n– Dạ, rồi ạ!\nMẹ cười.',
  '● ● ● ○ ○',
  '| C | Am |\n| C | G |',
  '|: La la la :|\n|: Lá là la :|',
  'Bài 5** dành cho học sinh giỏi; bài 6** cũng vậy.',
  'Mức độ: * dễ; ** vừa; *** khó.',
  '### Hoạt động 2.1. Tìm ý\n\nTìm.\n\n### Hoạt động 2.2. Lập dàn ý\n\nLập.',
  '### Hoạt động 1. Đọc\n\nĐọc.\n\n**II. TIẾT 2**\n\n### Hoạt động 1. Viết\n\nViết.',
])('%j is fine', (typed) => {
  expect(told(lesson().replace('Học sinh làm bài.', () => typed))).toEqual([]);
});

test('a sentence of a reflection is no activity', () => {
  expect(told(`${lesson()}\nHoạt động 2: học sinh còn lúng túng khi đổi đơn vị.\n`)).toEqual([]);
});

test('a day may be typed day first', () => {
  expect(told(lesson().replace('2026-10-05', '5/10/2026'))).toEqual([]);
});

test('several mistakes at once are each told once', () => {
  const text = lesson()
    .replace('lop: 3A2', 'lop: 3a2')
    .replace('tuan: 5', 'tuan: năm')
    .replace('ngay_day: 2026-10-05', 'Ngày dạy: 05-10-2026')
    .replace('## 2.', '**2.')
    .replace('dạy học\n\n- Bảng', 'dạy học**\n\n- Bảng')
    .replace('làm bài.', '![a](C:/a.png)');
  expect(told(text).map((one) => one.at.split(' ')[1])).toEqual([
    'ten-lop',
    'so-bang-chu',
    'khoa-viet-sai',
    'tieu-de-in-dam',
    'hinh-ngoai-thu-muc',
  ]);
});

test('a head that cannot be read has all its broken lines told at once', () => {
  const text = lesson()
    .replace('Bảng nhân 8', 'Ôn: Bảng')
    .replace('lop: ', '\tlop: ')
    .replace('tuan: ', 'tuan:');
  expect(told(text).map((one) => one.at)).toEqual([
    '3:1-2 dau-tab',
    '4:10-18 dau-hai-cham',
    '6:1-7 phan-dau-tep',
  ]);
});

test('a head that cannot be read hides no mistake below it', () => {
  const text = lesson()
    .replace('Bảng nhân 8', 'Ôn: Bảng')
    .replace('\n- Bảng con.\n', '')
    .replace('làm bài.', '![a](C:/a.png)');
  expect(told(text).map(({ at }) => at)).toEqual([
    '4:10-18 dau-hai-cham',
    expect.stringMatching(/ muc-trong$/),
    expect.stringMatching(/ hinh-ngoai-thu-muc$/),
  ]);
});

test('of a head that is not closed nothing is told but that', () => {
  const text = lesson().replace('\n---\n', '\n').replace('\n- Bảng con.\n', '');
  expect(told(text).map(({ at }) => at.split(' ')[1])).toEqual(['ba-gach']);
});

describe.for([
  ['broken by the wrong reader', (text: string) => Buffer.from(text).toString('latin1'), 2],
  ['in VNI', (text: string) => text.replaceAll('ạ', 'aï').replaceAll('ầ', 'aà'), 11],
  ['in TCVN3', (text: string) => text.replaceAll('ạ', '¹').replaceAll('ầ', 'Ç¸'), 11],
] as const)('a whole file %s', ([, spoil, line]) => {
  test('is one mistake, however many words of it cannot be read', () => {
    expect(told(spoil(lesson())).map(({ at }) => at)).toEqual([
      expect.stringMatching(new RegExp(`^${line}:.* bang-ma-cu$`)),
    ]);
  });
});

test('one passage in an old encoding hides no other mistake', () => {
  const text = lesson().replace('lop: 3A2', 'lop: 3a2').replace('Học sinh', 'Tröôøng Tieåu hoïc');
  expect(told(text).map(({ at }) => at.split(' ')[1])).toEqual(['ten-lop', 'bang-ma-cu']);
});

test('columns without a space behind any of their signs are told and mended, each', () => {
  const text = lesson().replace(
    'Học sinh làm bài.',
    '### Nói\n\n####Giáo viên\nHỏi.\n\n####Học sinh\nĐáp.',
  );
  expect(told(text).map(({ at }) => at)).toEqual(['23:1-14 cot-le', '26:1-13 cot-le']);
  const mended = mend(text);
  expect(mended.mends).toBe(2);
  expect(told(mended.text)).toEqual([]);
});

test('a hash in front of other words is none of a title', () => {
  const text = lesson().replace('Học sinh làm bài.', '#BảngNhân và #8.\n\n##Giáo viên\n');
  expect(mend(text).mends).toBe(0);
});
