import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { recordExists } from './record-exists.ts';

const judged = (ky: string) =>
  judge(
    recordExists('ky', (name) => `kiem-tra/${name}.md`),
    '---\nky: x\n---\n',
    {
      fields: { ky },
      others: { '2026-2027/kiem-tra/thang-10.md': '' },
    },
  );

test('a record that is there is fine', () => {
  expect(judged('thang-10')).toEqual([]);
});

test('a name with tone marks is answered with the name of the file', () => {
  expect(judged('Tháng 10')[0]).toMatch(/^2:5 .*Gõ tên tệp: ky: thang-10$/);
});

test('a record that is nowhere is told', () => {
  expect(judged('thang-12')[0]).toContain('Không thấy tệp kiem-tra/thang-12.md');
});
