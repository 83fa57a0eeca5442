import { expect, test } from 'vitest';
import { judge } from '../wiring/testing/judge.ts';
import { lesson, LESSONS, lessonWith } from '../wiring/testing/small-school.ts';
import { linksResolve } from './links.ts';

const judged = (text: string) =>
  judge(linksResolve, lessonWith(text), {
    assets: [`${LESSONS}/hinh/a b.png`, `${LESSONS}/hinh/c.png`, `${LESSONS}/phieu.docx`],
    others: { [`${LESSONS}/khac.md`]: lesson() },
  });

test.for([
  '![hình vẽ](hinh/a%20b.png)',
  '[phiếu](phieu.docx) và [bài khác](khac.md)',
  '[sách](https://hoclieu.vn) [thư](mailto:a@b.vn) [mục](#muc)',
  'dòng<br>dòng<BR />dòng',
  'Đẹp quá! Lưu tên a.png (ảnh) nhé. `![a] (hinh/c.png)`',
  '`<script>` trong chữ máy, 3 < 5 và a & b',
])('%s is fine', (text) => {
  expect(judged(text)).toEqual([]);
});

test('each of several is told at its own place, once', () => {
  const twice = 'Xem !(hinh/c.png)\nvà !(hinh/c.png), rồi [a](khong-co.png).';
  expect(judged(twice).map((told) => told.split(' ')[0])).toEqual(['22:23', '21:5', '22:4']);
});

test.for([
  ['![hình](hinh/khong-co.png)', 'Không thấy tệp hình "hinh/khong-co.png"'],
  ['![hình](hinh\\c.png)', 'Gõ: ![hình](hinh/c.png)'],
  ['![hình](Hinh/C.PNG)', 'Gõ: ![hình](hinh/c.png)'],
  ['![hình](../../../../../etc/passwd)', 'Không thấy tệp hình'],
  ['![hình](https://a.vn/b.png)', 'nằm ở trên mạng'],
  ['![hình](FILE:///etc/passwd)', 'nằm ở máy riêng'],
  ['![hình](phieu.docx)', 'không phải hình'],
  ['![ ](<hinh/a b.png>)', 'Hình chưa có lời mô tả'],
  ['[a](khong-co.md)', 'Không thấy tệp "khong-co.md"'],
  ['[a](&#106;avascript&colon;alert(1))', 'không dùng được'],
  ['[a](<java\tscript:alert(1)>)', 'không dùng được'],
  ['[a](data:text/html,x)', 'không dùng được'],
  ['[a](//la.example)', 'không dùng được'],
  ['<script>alert(1)</script>', 'Có thẻ HTML'],
  ['chữ <b onclick="x">đậm</b>', 'Có thẻ HTML'],
  ['<!-- giấu -->', 'Có thẻ HTML'],
  ['[a]: b.png', 'liên kết tham chiếu'],
  ['![hình] (hinh/c.png)', 'Gõ: ![hình](hinh/c.png)'],
  ['![hình](hinh/c.png', 'Gõ: ![hình](hinh/c.png)'],
  ['!(hinh/c.png)', 'Gõ: ![mô tả](hinh/c.png)'],
  ['! [hình](hinh/c.png)', 'Gõ: ![hình](hinh/c.png)'],
  ['![hình]hinh/c.png', 'Gõ: ![hình](hinh/c.png)'],
  ['![[c.png]]', 'Gõ: ![mô tả](hinh/c.png)'],
  ['[hình](hinh/c.png)', 'Gõ: ![hình](hinh/c.png)'],
] as const)('%j is told where it stands', ([text, says]) => {
  expect(judged(text)[0]).toMatch(/^21:\d+ /);
  expect(judged(text)[0]).toContain(says);
});
