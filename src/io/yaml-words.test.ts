import { expect, test } from 'vitest';
import { adviceOn } from './yaml-words.ts';
import { readYaml } from './yaml.ts';

const adviceFor = (text: string): string => {
  const result = readYaml(text);
  if (!('problem' in result)) return 'readable';
  return adviceOn(result.problem, text)
    .map(({ line, message }) => `${line} ${message}`)
    .join('\n');
};

test.for([
  ['ten_bai: Ôn tập: Phân số', '1 Giá trị có dấu hai chấm', 'ten_bai: "Ôn tập: Phân số"'],
  ['can_cu:\n  - Căn cứ: mục a: b', '2 Giá trị có dấu hai chấm', '- "Căn cứ: mục a: b"'],
  ['lop:3A2\ntuan: 3', '1 Thiếu dấu cách', 'lop: 3A2'],
  ['tuan: 3\nMôn học:Toán\nlop: 3A2', '2 Thiếu dấu cách', 'Gõ: mon_hoc: Toán'],
  ['tuan: 3\nGiáo viên:Lê Mai # thay\nlop: 3A2', '2 ', 'Gõ: giao_vien: Lê Mai # thay'],
  ['Tên:Trường Bến Sen\nviet_tat: BS', '1 Thiếu dấu cách', 'Gõ: ten: Trường Bến Sen'],
  ['- https://a.example\n- 7:30 ra chơi\na: 1', '2 Dấu "-" ở đầu', 'Xóa'],
  ['tuan: 3\n\tTên bài: Ôn: Số', '2 Đầu dòng có dấu Tab', 'Gõ: ten_bai: "Ôn: Số"'],
  ['tuan: 3\n\u00a0ten_bai: Ôn: Số', '2 Dòng này có dấu cách lạ', 'lại: ten_bai: "Ôn: Số"'],
  ['tuan: 3\n\tlop: 3A2', '2 Đầu dòng có dấu Tab', 'hai dấu cách'],
  ['lop: 3A1\ntuan: 3\nlop: 3A2', '3 Khóa "lop" đã có', 'xóa dòng kia'],
  ['lop: [3A1, 3A2\ntuan: 3', '1 Danh sách chưa đóng', 'lop: [3A1, 3A2]'],
  ['ten_bai: "Ôn tập\ntuan: 3\nlop: 3A2', '1 Giá trị mở ngoặc kép', 'Thêm dấu "'],
  ['ten_bai: *Ôn tập*', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "*Ôn tập*"'],
  ['tuan: 3\n   lop: 3A2', '2 Dòng này thụt vào', 'cho thẳng'],
  ['tuan: 3\nlop 3A2\nso_tiet: 1', '2 Thiếu dấu hai chấm', 'lop: 3A2'],
  ['tuan: 3\nlop： 3A2\nso_tiet: 1', '2 Dấu "：" ở đây', 'lop: 3A2'],
  ['tuan: 3\n- lop: 3A2\nso_tiet: 1', '2 Dấu "-" ở đầu dòng', 'Xóa'],
  ['tuan:\n  - { a: 5 }\n- { a: 6 } # sáu\n', '3 Dấu "-" này', 'Gõ:   - { a: 6 } # sáu'],
  ['tuan:\n  - { a: 5 }\n   - { a: 6 }', '3 Dấu "-" này', 'thụt vào 2 dấu cách.'],
  ['tuan:\n- { a: 5 }\n# sáu\n\n  - { a: 6 }', '5 Dấu "-" này', 'không thụt vào. Gõ: - {'],
  ['to:\n  - a: 5\n    b:\n      - x\n - a: 6', '5 Dấu "-" này', 'thụt vào 2 dấu cách.'],
  ['tuan:\n  - { a: 5 }\nlan: 3\n- { a: 6 }', '4 Dấu "-" ở đầu dòng', 'Xóa'],
  ['a: &a [1]\nb: *a', '1 Giá trị bắt đầu bằng ký hiệu', 'a: "&a [1]"'],
  ['ten: "Ôn: Số\nso_tiet: 1\ntiet: "27"', '1 Giá trị mở ngoặc kép', 'Gõ: ten: "Ôn: Số"'],
  ['ten: "Ôn: Số”\nso_tiet: 1\ntiet: "27"', '1 Giá trị mở ngoặc kép', 'Gõ: ten: "Ôn: Số"'],
  ['lop: {3A2\ntuan: 3', '1 Giá trị mở ngoặc nhọn', 'Gõ: lop: 3A2'],
  ['hk: { ten: I\ntuan: 3', '1 Giá trị mở ngoặc nhọn', 'Gõ: hk: {ten: I}'],
  ['ten_bai: > 5 và < 6\ntuan: 3', '1 Giá trị bắt đầu bằng ký hiệu', '"> 5 và < 6"'],
  ["ten_bai: 'Let's go'\ntuan: 3", '1 Giá trị bắt đầu bằng ký hiệu', 'Gõ: ten_bai: "Let\'s go"'],
  ['a: "một\n  hai"\n}', '3 Không hiểu dòng này', '"khóa: giá trị"'],
  ["ten_bai: 'Ôn tập\ntuan: 3", '1 Giá trị mở ngoặc kép', "Gõ: ten_bai: 'Ôn tập'"],
  ['ten_bai: "Gấp" một số', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "\\"Gấp\\" một số"'],
  ['ten_bai: [Gấp] một số', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "[Gấp] một số"'],
  ['ten_bai: ? gì', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "? gì"'],
  ['ten_bai: }a', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "}a"'],
  ['ten_bai: {a} và b', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "{a} và b"'],
  ['ten_bai: - Gấp một số', '1 Giá trị bắt đầu bằng ký hiệu', 'ten_bai: "- Gấp một số"'],
  ['**Môn học:** Toán\ntuan: 3', '1 Tên khóa không in đậm', 'Gõ: mon_hoc: Toán'],
  ['mon_hoc = Toán\ntuan: 3', '1 Sau khóa phải là dấu hai chấm', 'Gõ: mon_hoc: Toán'],
  ['ten_bai: Gấp\nmột số lên\ntuan: 3', '2 Dòng này không có khóa', 'nối vào cuối dòng'],
  [`a: ${'['.repeat(200)}`, '1 Các giá trị lồng nhau', 'đơn giản'],
  ['lop: 3A2\n...\ntuan: 3', '2 Dòng "..." làm các dòng dưới', 'Xóa dòng này'],
  ['lop: 3A2\n... còn nữa\ntuan: 3', '2 Dòng "... còn nữa" làm', 'Xóa dòng này'],
  ['lop: 3A2\n…\ntuan: 3', '2 Dòng "…" làm các dòng dưới', 'Xóa dòng này'],
  ['ten: a\n---\ntuan: 3', '2 Dòng "---" làm các dòng dưới', 'Xóa dòng này'],
  ['tuan: 3\n}', '2 Không hiểu dòng này', '"khóa: giá trị"'],
] as const)('%j is told on its own line, with what to type', ([text, begins, says]) => {
  const advice = adviceFor(text);
  expect(advice.startsWith(begins), advice).toBe(true);
  expect(advice).toContain(says);
});

test('no English reason of the parser reaches the writer', () => {
  for (const text of ['a: 1\n b: 2', '- a\nb: 1', 'a: {b', "a: 'b", 'a: |x\n b'])
    expect(adviceFor(text)).not.toMatch(/mapping|sequence|scalar|indentation|unexpected|expected/);
});
