import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { judge } from '../wiring/testing/judge.ts';
import { lesson } from '../wiring/testing/small-school.ts';
import { requiredSections } from './required-sections.ts';

const judged = (from: string, to: string) =>
  judge(
    requiredSections(kinds),
    lesson().replace(from, () => to),
  );

test('all sections in order are fine, with or without numbers', () => {
  const bare = lesson().replace(/^## \d\. /gm, '## ');
  expect(judged('## 2. Đồ dùng dạy học', '## 2) ĐỒ DÙNG DẠY HỌC:')).toEqual([]);
  expect(judge(requiredSections(kinds), bare)).toEqual([]);
});

test('a missing section is told where it belongs', () => {
  expect(judged('## 2. Đồ dùng dạy học\n\n- Bảng con.\n\n', '')[0]).toMatch(
    /^15:1 Thiếu mục "Đồ dùng dạy học".* phía trên mục "3\. Các hoạt động/,
  );
});

test('sections that are missing side by side are told once, in their order', () => {
  expect(judge(requiredSections(kinds), lesson({ body: '' }))).toEqual([
    '9:1 Thiếu 4 mục. Gõ thêm ở cuối tệp, theo thứ tự này, nội dung ghi dưới từng dòng: "## Yêu cầu cần đạt", "## Đồ dùng dạy học", "## Các hoạt động dạy học chủ yếu", "## Điều chỉnh sau bài dạy (Rút kinh nghiệm)".',
  ]);
});

test('a heading that stands in place of a missing section may be that section', () => {
  expect(judged('## 2. Đồ dùng dạy học', '## 2. Chuẩn bị')).toEqual([
    '15:1 Theo mẫu, chỗ này là mục "Đồ dùng dạy học". Nếu đúng là mục ấy thì gõ: ## 2. Đồ dùng dạy học; nếu không thì thêm mục ấy ở phía trên.',
  ]);
  expect(judged('## 2. Đồ dùng dạy học', '## Chuẩn bị\n\na\n\n## Phụ lục')[0]).toContain(
    'Thiếu mục "Đồ dùng dạy học"',
  );
});

test('a missing last section belongs at the end', () => {
  expect(judged('## 4. Điều chỉnh sau bài dạy (Rút kinh nghiệm)\n', '')[0]).toMatch(
    /^21:1 Thiếu mục .* ở cuối tệp, nội dung ghi bên dưới\.$/,
  );
});

test('a title in bold is told with the line to type', () => {
  expect(judged('## 2. Đồ dùng dạy học', '**2. Đồ dùng dạy học**')[0]).toContain(
    '15:1 Dòng này là tên mục, phải bắt đầu bằng hai dấu thăng và dấu cách. Gõ: ## 2. Đồ dùng dạy học',
  );
});

test('an empty section is told, but for the last one', () => {
  expect(judged('- Bảng con.\n', '')).toEqual([
    '15:1 Mục "2. Đồ dùng dạy học" còn trống. Ghi nội dung bên dưới.',
  ]);
});

test('a section that comes twice, or after the last one, is told', () => {
  const twice = judged('Học sinh làm bài.', 'a\n\n## Yêu cầu cần đạt\n\nb');
  expect(twice[0]).toContain('có hai lần');
  const last = judge(requiredSections(kinds), `${lesson()}\n## Phụ lục\n\na\n`);
  expect(last[0]).toContain('phải là mục cuối. Cắt cả mục này, dán xuống cuối tệp');
});
