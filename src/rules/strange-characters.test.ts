import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lessonWith } from '../wiring/testing/small-school.ts';
import { noStrangeCharacters } from './strange-characters.ts';

const judged = (text: string) => judge(noStrangeCharacters, lessonWith(text));

test('ordinary text is fine', () => {
  expect(judged('Điều “chỉnh” ½ ≥ 👩‍🏫 &nbsp;')).toEqual([]);
});

test.for([
  ['a\u202eb', '21:2 Có ký tự đảo chiều chữ (U+202E)'],
  ['\uf0b7 mục', '21:1 Có ký tự riêng của một phông chữ'],
  ['a\u0000', '21:2 Có ký tự điều khiển (U+0000)'],
  ['chữ &#x202E; ẩn', '21:1 Có ký tự đảo chiều chữ (U+202E)'],
] as const)('%j is told', ([text, says]) => {
  expect(judged(text)[0]).toContain(says);
});
