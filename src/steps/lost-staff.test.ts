import { expect, onTestFinished, test } from 'vitest';
import { checkSchool } from '../wiring/check-school.ts';
import { openSchool } from '../wiring/open-school.ts';
import { lesson, LESSONS, schoolFiles, temporaryFolder } from '../wiring/testing/small-school.ts';

const LIST = '2026-2027/nhan-su.yml';

/** What is said of unknown people when the list names someone by this id, of this many lessons in the folder of `le-thi-mai`. */
const told = (
  id: string,
  lessons: number,
  includes: (path: string) => boolean = () => true,
): string[] => {
  const { folder, remove } = temporaryFolder({
    ...schoolFiles,
    [LIST]: String(schoolFiles[LIST]).replaceAll('le-thi-mai', id),
    ...Object.fromEntries(
      Array.from({ length: lessons }, (_, index) => [
        `${LESSONS}/bai-${index}.md`,
        lesson().replace('Bảng nhân 8', `Bài ${index}`),
      ]),
    ),
  });
  onTestFinished(remove);
  return checkSchool(openSchool(folder), { today: '2026-09-01', includes })
    .filter(({ rule }) => rule === 'ma-can-bo')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
};

test('an id that the list lost is told there once, at the person who may be meant', () => {
  expect(told('le-thi-maii', 4)).toEqual([
    `${LIST}:4 4 hồ sơ ghi mã "le-thi-mai" mà trong danh sách không ai mang mã ấy. Nếu là người ở đây thì gõ: ma: le-thi-mai`,
  ]);
});

test('somebody who was taken off the list is asked back', () => {
  expect(told('tran-van-hung', 4)).toEqual([
    expect.stringContaining('Ghi người ấy vào danh sách này, kể cả khi đã thôi dạy.'),
  ]);
});

test('a slip of one or two records is told there', () => {
  expect(told('le-thi-maii', 2).map((one) => one.split(':')[0])).toEqual([
    `${LESSONS}/bai-0.md`,
    `${LESSONS}/bai-1.md`,
  ]);
});

test('when the list is not judged, each record tells', () => {
  expect(told('le-thi-maii', 4, (path) => path !== LIST)).toHaveLength(4);
});
