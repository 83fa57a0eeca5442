import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { nothingLostBehindHash } from './lost-behind-hash.ts';

const headWith = (line: string): string => lesson().replace('---\n', `---\n${line}\n`);

test('half a title behind # is told with the line to type', () => {
  expect(judge(nothingLostBehindHash, headWith('ten_bai: Ôn tập #2 (tiết 1)'))).toEqual([
    '2:17 Chữ sau dấu # bị coi là lời chú, không có trong hồ sơ. Muốn giữ thì gõ cả giá trị trong ngoặc kép: ten_bai: "Ôn tập #2 (tiết 1)"',
  ]);
});

test('an item of a list is told too', () => {
  const text = headWith('tich_hop:\n  - Lớp học #xanh');
  expect(judge(nothingLostBehindHash, text)[0]).toMatch(/^3:13 .*- "Lớp học #xanh"$/);
});

test.for([
  'lop: 3A2 # mã lớp',
  '#ghi chú',
  'ten_bai: "Ôn tập #2"',
  'ten_bai: Ôn tập#2',
  'ten_bai: | \n  Ôn tập #2',
  'ten_bai: Ôn tập ## hai',
])('%j loses nothing', (line) => {
  expect(judge(nothingLostBehindHash, headWith(line))).toEqual([]);
});
