import { expect, onTestFinished, test } from 'vitest';
import type { FormModel } from '../core/form.ts';
import {
  lesson,
  LESSONS,
  lessonWith,
  schoolFiles,
  temporaryFolder,
} from '../wiring/testing/small-school.ts';
import { openSchool } from '../wiring/open-school.ts';

const formFor = (text: string, path = `${LESSONS}/bai.md`): FormModel | undefined => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, [path]: text });
  onTestFinished(remove);
  return openSchool(folder).entryAt(path)?.form();
};

const decision = (body: string): string => `---
so: 12
ngay: 2026-10-05
trich_yeu: Về việc thử
can_cu: [Căn cứ Điều lệ]
nguoi_ky: le-thi-mai
noi_nhan: ["Lưu: VT"]
---

${body}`;

test('a lesson has its letterhead, title, fields and signatures', () => {
  expect(formFor(lesson())).toMatchObject({
    family: 'chuyen-mon',
    school: 'Trường Tiểu học Bến Sen',
    title: 'Kế hoạch bài dạy',
    name: 'Bảng nhân 8',
    author: 'Lê Thị Mai',
    signatures: [{ role: 'Tổ trưởng' }, { role: 'Giáo viên', name: 'Lê Thị Mai' }],
  });
});

test('an empty last section gets lines to write on, a filled one none', () => {
  expect(formFor(lesson())?.blocks.at(-1)).toEqual({ type: 'blank-lines', count: 4 });
  expect(formFor(`${lesson()}\nTốt.\n`)?.blocks.at(-1)?.type).toBe('paragraph');
});

test('pictures are told once, in the order of first use, from every kind of block', () => {
  const form = formFor(
    lessonWith(
      '![b](b.png)\n\n- ![a](a.png)\n\n> ![c](c.png) ![b](b.png)\n\n| ![d](d.png) |\n|---|\n',
    ),
  );
  expect(form?.images).toEqual(['b', 'a', 'c', 'd'].map((name) => `${LESSONS}/${name}.png`));
});

test('text above the first section stays above it', () => {
  const form = formFor(lesson().replace('## 1.', 'Lời dẫn.\n\n## 1.'));
  expect(form?.blocks.slice(1, 3).map(({ type }) => type)).toEqual(['paragraph', 'heading']);
});

test('the deepest lesson has a form', () => {
  expect(formFor(lessonWith(`${'> - '.repeat(45)}a`))?.name).toBe('Bảng nhân 8');
});

test.each([
  ['words', 'Hết.\n', ['Hết./.']],
  ['words that have it', 'Hết./.\n', ['Hết./.']],
  ['bold words', '**Hết.**\n', ['Hết./.']],
  ['a list', '- Một.\n- Hai.\n', ['Hai./.']],
  ['a table', '| A | B |\n| --- | --- |\n| 1 | 2 |\n', ['2./.']],
  ['code', '```\na\n```\n', ['./.']],
  ['a heading that waits for its words', '', []],
])('a văn bản hành chính that ends with %s has its end mark once', (_what, end, marks) => {
  const form = formFor(decision(`## Điều 1. Thử\n\n${end}`), '2026-2027/quyet-dinh/12.md');
  expect(JSON.stringify(form?.blocks).match(/[^"]*\.\/\.[^"]*/g) ?? []).toEqual(marks);
});
