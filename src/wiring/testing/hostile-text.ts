import fc from 'fast-check';

/** What stands in a file outside the content folder. */
export const CANARY = 'CHIM HOANG YEN';

/** Each would leave a mark if it were evaluated: 2222 + 4935553 is 4937775, root:x:0 stands in /etc/passwd. */
const CODE = [
  // Typst.
  '\\#read("/etc/passwd")',
  '`#read("/etc/passwd")`',
  '\\#(2222 + 4935553)',
  '#import "../../../../bi-mat.typ": x; #x',
  '\\#include "../../../../bi-mat.typ"',
  '\\#eval("2222 + 4935553")',
  '@nhan \\<nhan\\> \\$ x \\$ // chú /* khối',
  '```typst\n#panic("a")\n#read("/etc/passwd")\n```',
  // HTML and scripts; a record may hold them as text.
  '<script>window.hacked=1</script>',
  '\\<script>window.hacked=1\\</script>',
  '`<img src=x onerror=window.hacked=1>`',
  '&lt;img src=x onerror=window.hacked=1&gt;',
  '</p></section></main><style>*{display:none}</style>',
  '\\" onmouseover=\\"window.hacked=1',
  '<!-- giấu -->',
  // Templates, JSX, shells.
  '{process.exit()} {{ 2222 + 4935553 }} ${2222 + 4935553} <%= 1 %>',
  'import x from "node:fs"\nexport const a = 1',
  '\\`$(cat /etc/passwd)\\` ; reboot | tee ../x',
  // Addresses.
  '[a](https://vi-du.example/"onclick="window.hacked=1)',
  '[a](javascript:window.hacked=1)',
  '[a](JaVa&#x53;cript&colon;window.hacked=1)',
  '[a](data:text/html,<script>window.hacked=1</script>)',
  '[a](file:///etc/passwd)',
  '![a](../../../../bi-mat.md)',
  '![a](https://vi-du.example/a.png)',
  '<https://vi-du.example/?a=<b>&c="d">',
  'mailto:a@vi-du.example www.vi-du.example',
  // Sums.
  '$\\input{/etc/passwd}$',
  '$\\write18{reboot}$',
  '$\\href{javascript:window.hacked=1}{a}$',
  '$\\def\\a{\\a\\a}\\a$',
  '$\\text{#read("/etc/passwd")} <script>$',
  '$\\frac{1}{2} + "#x"$',
];

/** Text that is odd, and structures that are deep or wide. */
const SHAPES = [
  'thường, không có gì lạ.',
  'Dạy 😀 👨‍👩‍👧 🇻🇳 ❤️',
  'đảo \u202etxt.exe\u202c',
  'riêng \uf0b7 \ue000',
  'ẩn\u200b\u00ad\u2060chữ',
  'Học sinh đọc ưỡn ẹo.'.normalize('NFD'),
  '漢字',
  '&copy; &nbsp; &#x41; &amp;lt; &NotAnEntity;',
  `${'> '.repeat(20)}sâu`,
  `${'- '.repeat(20)}sâu`,
  '*a **b '.repeat(20),
  `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n|${'#b|'.repeat(40)}`,
  '| `#read("/etc/passwd")` | **b** |\n|---|---|\n| <br> | {x} |',
  '1. một\n2. hai\n   - [ ] \\#ba',
  'Chú[^1].\n\n[^1]: \\#read("/etc/passwd")',
  '#### Giáo viên\n\n\\#hỏi\n\n#### Học sinh\n\n{{ đáp }}',
];

/** A body of hostile pieces, each a paragraph or running on. */
export const hostileBody = fc
  .array(fc.tuple(fc.constantFrom(...CODE, ...SHAPES), fc.constantFrom('\n\n', '\n\n', ' ')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.flat().join(''));

const TITLES = [
  ...['Bài học', '#read("/etc/passwd")', '$x$', '<script>window.hacked=1</script>', '"', "'", '\\'],
  ...['\r\nBcc: a@vi-du.example', '\nX-La: 1', '\r\n\r\n<p>thư</p>', '\u2028Cc: b@vi-du.example'],
  ...['=?utf-8?B?QmNjOg==?=', 'a@b.example,', '<c@vi-du.example>', ';', '../../x', '$(reboot)'],
  ...[
    '{{ 1 }}',
    '${1}',
    '😀',
    'ưỡn ẹo'.normalize('NFD'),
    '\u202e',
    '`',
    '*đậm*',
    '&amp;',
    '%0D%0A',
  ],
];

/** A title of hostile pieces. */
export const hostileTitle = fc
  .array(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' ').trim());
