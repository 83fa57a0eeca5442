import fc from 'fast-check';
import { lesson } from './small-school.ts';

const joined = (pieces: readonly string[], between = ''): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(between));

/** Signs that mean something to YAML, to Markdown or to the mending, and words to stand among them. */
const SIGNS = [
  ...[' ', '  ', '\t', '\n', '\n\n', '\n---\n', '---', '--', '—', '\u00a0', '\u200b', '\ufeff'],
  ...[
    ': ',
    ':',
    '- ',
    '* ',
    '+ ',
    '• ',
    '\uf0b7 ',
    '# ',
    '## ',
    '#',
    '> ',
    '1. ',
    '| ',
    '`',
    '```\n',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '&a ',
    '*a',
    '!!x ',
    '|',
    '>',
    '**',
    '$',
    '\\',
    '<b>',
  ],
  ...[
    'lop',
    '“',
    '”',
    '\n***\n',
    '\n—--\n',
    'ngay_day: ',
    'Tên bài: ',
    '5/10/2026',
    '3a2',
    'hoà',
    'hoà'.normalize('NFD'),
    'a',
    '😀',
  ],
];

/** Text of hostile pieces, or any characters at all. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: joined(SIGNS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const HEAD_LINES: readonly (readonly string[])[] = [
  [
    'mon_hoc: Toán',
    'Môn học: Toán',
    '# môn: học\nmon_hoc: Toán',
    'MON_HOC:  "Toán"  # toán',
    'Mon\u00a0hoc: Toán',
  ],
  [
    'lop: 3A2',
    'lop: 3a2',
    'lop: [3a1, 3A2]',
    "lop: [ '3a1' , 3a2 ] # hai lớp",
    'Lớp: 3A2',
    'lop:\n- 3a1\n# hai\n- 3A2',
    '\tlop: 3A2',
  ],
  [
    'ten_bai: Bảng nhân 8',
    'ten_bai: Ôn: Bảng',
    'ten_bai:\u00a0Bảng\u200b 8 # số: 8',
    'ten_bai: "a: b"',
    'ten_bai: “Ôn: Bảng” # số: 8',
    'TÊN BÀI: Bài tám:',
    'Tên bài: Ôn: Bảng'.normalize('NFD'),
  ],
  ['so_tiet: 1', 'so_tiet:   1   # một', '\nso_tiet: 1', 'Số tiết: 1'],
  ['tuan: 5', 'Tuần: 5'],
  [
    'ngay_day: 2026-10-05',
    'ngay_day: 5/10/2026',
    "ngay_day: 'T2. 05/10/2026'",
    'ngay_day: 05-10-2026',
    'Ngày dạy: Thứ hai: 5.10.2026 # đầu tuần',
    'ngay_day: 2026/10/5',
  ],
  [
    'giao_vien: le-thi-mai',
    'giao_vien: Lê Thị Mai',
    'Giáo viên: lê thị mai # cô',
    'giao_vien: LE THI MAI',
  ],
];

const BODY_LINES = [
  ...['- một', '* hai', '+ ba', '  * trong', '• bốn', '•\u00a0năm', '## Mục', '### 1. Nhỏ', ''],
  ...['', 'chữ\u00a0liền', 'hoà bình'.normalize('NFD'), '* * *', '```', '> trích', '| a | b |'],
  ...['◦ sáu', '▪ bảy', '\uf0b7\ttám', '+ [ ] chín', 'a\u200bb', '###Mở đầu', '~~5~~', '……'],
  ...['|---|---|', '    lùi', '- [ ] việc', '1. số', '**đậm**', '$a * b$', '---', 'a  ', '\\* sao'],
];

/** A lesson's head as people type it: slips here and there, keys in any order, comments. */
const typedHead = fc
  .tuple(...HEAD_LINES.map((some) => fc.constantFrom(...some)))
  .chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }))
  .map((lines) => `${lines.join('\n')}\n`);

/** A lesson with slips in its head and its body. */
export const typedLesson = fc
  .tuple(typedHead, joined(BODY_LINES, '\n'))
  .map(([head, body]) => lesson({ head, body }));

/** A lesson with text of hostile pieces in its head or its body. */
export const hostileLesson = fc
  .tuple(typedHead, anyText, anyText)
  .map(([head, more, body]) => lesson({ head: `${head}${more}\n`, body }));

/** What people and their editors make of the dashes above and below a head. */
const FENCES = ['--', '----', '—-', '–––', '***', ' ---', '===='];

/** Such a lesson, with something like dashes around its head; the same with dashes. */
export const looselyFenced = fc
  .tuple(typedLesson, fc.constantFrom(...FENCES), fc.constantFrom(...FENCES))
  .map(([sound, opening, closing]) => {
    const end = sound.indexOf('\n---\n');
    const head = sound.slice('---'.length, end).replace(/\n\n+/g, '\n');
    const body = sound.slice(end + '\n---'.length);
    return {
      loose: `${opening}${head}\n${closing}${body}`,
      sound: `---${head}\n---${body}`,
    };
  });
