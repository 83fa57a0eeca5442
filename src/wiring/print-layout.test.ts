import { expect, test } from 'vitest';
import { readPdf } from '../io/pdf.ts';
import { printJobs } from './print-records.ts';
import { jobsOf, schoolWith } from './testing/print-school.ts';
import { lesson, LESSONS, lessonWith, schoolFiles, type Files } from './testing/small-school.ts';

/** The lines of a lesson as printed, without places to break. */
const linesOf = async (text: string, files: Files = {}): Promise<string[]> => {
  const opened = schoolWith({ [`${LESSONS}/bai.md`]: lessonWith(text), ...files });
  const pages: string[] = [];
  const findings = await printJobs(jobsOf(opened), {
    contentRoot: opened.content.root,
    onPrinted: async ({ pdf }) => void pages.push(...((await readPdf(pdf))?.text ?? [])),
  });
  expect(findings).toEqual([]);
  return pages.flatMap((page) => page.replace(/[\u200a\u200b]/g, '').split('\n'));
};

const columns = (teacher: string, pupils: string): string =>
  `#### Giáo viên\n\n${teacher}\n\n#### Học sinh\n\n${pupils}`;

test.each([
  ['.', 90, 55],
  ['…', 60, 17],
  ['\\_', 70, 34],
  ['a', 90, 38],
])('a line to be filled in of %s stays in its column', async (sign, count, most) => {
  const lines = await linesOf(columns(`Họ tên: ${sign.repeat(count)}`, 'Chép bài.'));
  const runs = lines.flatMap((line) => line.replace(/\s/g, '').match(/([._…a])\1{5,}/g) ?? []);
  expect(runs.length).toBeGreaterThan(1);
  expect(Math.max(...runs.map((run) => run.length))).toBe(most);
  expect(runs.join('')).toHaveLength(count);
});

test('an address is broken before it pushes words apart', async () => {
  const lines = await linesOf(
    `${'Bà Trần Ngọc Quyên, Văn thư, giữ hộp thư '.repeat(1)}tran-ngoc-quyen-van-thu-truong@thben-sen.edu.example và trả lời.`,
  );
  expect(lines.join('\n')).toContain('thư tran-');
});

test('a short value is not parted from its label', async () => {
  const names = Array.from(
    { length: 12 },
    (_, count) => 'Bảng nhân '.repeat(6) + 'a'.repeat(count),
  );
  for (const name of names) {
    const lines = await linesOf('Hát.', {
      [`${LESSONS}/bai.md`]: lesson().replace('ten_bai: Bảng nhân 8', `ten_bai: ${name}`),
    });
    expect(lines.some((line) => /số\sti[eế]t:\s1/.test(line))).toBe(true);
  }
});

test('the names of a letterhead are broken into lines of about the same length', async () => {
  const year = String(schoolFiles['2026-2027/nam-hoc.yml'])
    .replace(/ten_truong:.*/, 'ten_truong: Trường Tiểu học Cồn Phượng Hoàng')
    .replace(/co_quan_chu_quan:.*/, 'co_quan_chu_quan: UBND phường Tân Sơn Nhì – Tân Phú');
  const lines = await linesOf('Hát.', { '2026-2027/nam-hoc.yml': year });
  expect(lines.slice(0, 4).join('\n')).toMatch(
    /^UBND PHƯỜNG TÂN\nSƠN NHÌ – TÂN PHÚ\nTRƯỜNG TIỂU HỌC\nCỒN PHƯỢNG HOÀNG/,
  );
});

test('a sum in a cell of a table stands among the words', async () => {
  const lines = await linesOf(
    '| Giáo viên | Học sinh |\n|---|---|\n| Hỏi. | Vì $1,4 > 1$; tích bé hơn $4,2$. |',
  );
  expect(lines.join('\n').replaceAll(' ', '')).toContain('Vì1,4>1;tíchbéhơn4,2.');
});
