import { fileNameProblem } from '../../core/file-name.ts';
import type { Files } from './small-school.ts';
import { LESSONS, lesson, lessonWith, schoolFiles } from './small-school.ts';

const times = (text: string, count: number): string => text.repeat(count);

const HEAD_LINE = 'ten_bai: Bảng nhân 8';

/** A sound lesson's head with one line replaced. */
const headWith = (line: string): string => {
  const whole = lesson();
  return whole.replace(HEAD_LINE, () => line);
};

/** Lists of lists of lists: a thousand million `lol`. */
const laughs = [
  'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]',
  ...Array.from({ length: 8 }, (_, index) => {
    const [from, to] = [index, index + 1].map((at) => String.fromCharCode(97 + at));
    return `${to ?? ''}: &${to ?? ''} [${Array<string>(10)
      .fill(`*${from ?? ''}`)
      .join(', ')}]`;
  }),
].join('\n');

const bytes = (text: string, encoding: 'latin1' | 'utf16le'): Uint8Array =>
  Buffer.from(text, encoding);

/** Front matter that tries to run code, to fill the memory or to reach into objects. */
const heads: Files = {
  'js.md':
    '---js\n{ x: require("fs").writeFileSync(process.env.HOSTILE_MARK ?? "/tmp/x", "") }\n---\n',
  'javascript.md': '---javascript\nprocess.exit(9)\n---\n',
  'json.md': '---json\n{"ten_bai": "a"}\n---\n',
  'coffee.md': '---coffee\nten_bai: process.exit 9\n---\n',
  'toml.md': '---toml\nten_bai = "a"\n---\n',
  'laughs.md': lesson({ head: `${laughs}\n` }),
  'laughs-in-key.md': lesson({ head: `${laughs}\n? *i\n: 1\n` }),
  'alias-circle.md': headWith('ten_bai: &a [*a]'),
  'alias-circle-map.md': headWith('ten_bai: &a {b: *a}'),
  'merge-key.md': headWith('ten_bai: a\n<<: {mon_hoc: Hóa}'),
  'js-function.md': headWith('ten_bai: !!js/function "function () { process.exit(9) }"'),
  'js-regexp.md': headWith('ten_bai: !!js/regexp /a/g'),
  'binary-tag.md': headWith('ten_bai: !!binary aGVsbG8='),
  'duplicate-key.md': headWith('ten_bai: a\nten_bai: b'),
  'proto.md': headWith('ten_bai: a\n__proto__: {bad: 1}\nconstructor: {prototype: {bad: 1}}'),
  'proto-only.md': '---\n__proto__: {mon_hoc: Toán}\n---\n',
  'to-string.md': headWith('ten_bai: {toString: 1, valueOf: 2}'),
  'null-key.md': headWith('? \n: 1'),
  'list-key.md': headWith('? [a, b]\n: 1'),
  'many-documents.md': '---\na: 1\n...\n---\nb: 2\n---\n',
  'deep-head.md': lesson({ head: `ten_bai: ${times('[', 10_000)}${times(']', 10_000)}\n` }),
  'deep-block-head.md': lesson({
    head: Array.from({ length: 1000 }, (_, at) => `${times(' ', at)}a:\n`).join(''),
  }),
  'many-keys.md': lesson({
    head: Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join(''),
  }),
  'number-head.md': '---\n42\n---\n',
  'list-head.md': '---\n- a\n- b\n---\n',
  'text-head.md': '---\nchỉ có chữ\n---\n',
  'empty-head.md': '---\n---\n',
  'comment-head.md': '---\n# chỉ có chú thích\n---\n',
  'huge-number.md': lesson().replace('so_tiet: 1', `so_tiet: ${times('9', 400)}`),
  'infinite-number.md': lesson().replace('tuan: 5', 'tuan: .inf'),
  'long-value.md': headWith(`ten_bai: ${times('a', 300_000)}`),
  'long-key.md': headWith(`${times('k', 5000)}: a`),
};

/** Bodies that are deep, wide, or carry what a record must not. */
const bodies: Files = {
  'deep-quotes.md': lessonWith(`${times('> ', 10_000)}sâu`),
  'deepest-quotes.md': lessonWith(times('>', 250_000)),
  'long-word.md': lessonWith(times('a_', 120_000)),
  'many-titles.md': lessonWith(times('**Hoạt động 1. a**\n\n', 10_000)),
  'deep-lists.md': lessonWith(times('- ', 10_000) + 'sâu'),
  'deep-numbered.md': lessonWith(times('1. ', 10_000) + 'sâu'),
  'indented-lists.md': lessonWith(
    Array.from({ length: 400 }, (_, at) => `${times('  ', at)}- mục`).join('\n'),
  ),
  'deep-brackets.md': lessonWith(times('[', 10_000) + times(']', 10_000)),
  'deep-links.md': lessonWith(times('[a', 10_000) + times('](b)', 10_000)),
  'deep-pictures.md': lessonWith(times('![a', 10_000) + times('](b.png)', 10_000)),
  'deep-emphasis.md': lessonWith(times('*a **b ', 10_000) + times('c** d*', 10_000)),
  'deep-strong.md': lessonWith(times('**', 10_000) + 'a' + times('**', 10_000)),
  'deep-underscores.md': lessonWith(times('_a ', 10_000) + times('b_ ', 10_000)),
  'many-strikes.md': lessonWith(times('~~a ', 10_000)),
  'many-backticks.md': lessonWith(Array.from({ length: 500 }, (_, at) => times('`', at)).join(' ')),
  'many-dollars.md': lessonWith(times('$a ', 10_000)),
  'many-autolinks.md': lessonWith(times('www.a.vn ', 10_000)),
  'many-notes.md': lessonWith(
    Array.from({ length: 3000 }, (_, at) => `[^${at}]: [^${at}]`).join('\n\n'),
  ),
  'many-references.md': lessonWith(`[a]: ${times('b', 50_000)}\n\n${times('[a]', 50_000)}`),
  'wide-table.md': lessonWith(
    [times('| a ', 2000), times('|---', 2000), times('| b ', 2000)].join('|\n') + '|',
  ),
  'ragged-table.md': lessonWith(
    `${times('|a', 20_000)}|\n${times('|-', 20_000)}|\n${times('|\n', 2000)}`,
  ),
  'many-rows.md': lessonWith(`| a |\n|---|\n${times('| b |\n', 20_000)}`),
  'entities.md': lessonWith(times('&amp;', 20_000)),
  'long-line.md': lessonWith(times('a ', 140_000)),
  'ten-megabytes.md': lessonWith(times('a', 10_000_000)),
  'many-sums.md': lessonWith(times('$a$ ', 70_000)),
  'many-pictures.md': lessonWith(times('![](a) ', 40_000)),
  'many-links.md': lessonWith(times('[a](b) ', 40_000)),
  'many-labels.md': lessonWith(times('[a]: b\n', 40_000)),
  'deep-sum.md': lessonWith(`$${times('{', 5000)}a${times('}', 5000)}$`),
  'deep-fraction.md': lessonWith(`$${times('\\frac{1}{', 2000)}a${times('}', 2000)}$`),
  'endless-macro.md': lessonWith('$\\def\\a{\\a\\a}\\a$'),
  'sum-with-address.md': lessonWith(
    '$\\href{javascript:alert(1)}{a} \\includegraphics{/etc/passwd}$',
  ),
  'script.md': lessonWith('<script>process.exit(9)</script>'),
  'comment.md': lessonWith('<!-- giấu -->'),
  'half-tag.md': lessonWith('chữ <img src=x onerror=alert(1)> chữ'),
  'escape.md': lessonWith('![hình](../../../../../../etc/passwd)'),
  'escape-encoded.md': lessonWith('![hình](%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd)'),
  'escape-backslash.md': lessonWith('![hình](..\\\\..\\\\..\\\\..\\\\..\\\\etc\\\\passwd)'),
  'absolute.md': lessonWith('![hình](/etc/passwd)'),
  'file-picture.md': lessonWith('![hình](file:///etc/passwd)'),
  'web-picture.md': lessonWith('![hình](//kẻ-lạ.example/a.png)'),
  'javascript-link.md': lessonWith('[bấm](javascript:alert(1))'),
  'javascript-upper.md': lessonWith('[bấm](JaVaScRiPt:alert(1))'),
  'javascript-entity.md': lessonWith('[bấm](&#106;avascript&colon;alert(1))'),
  'javascript-tab.md': lessonWith('[bấm](<java\tscript:alert(1)>)'),
  'javascript-control.md': lessonWith('[bấm](<\u0001javascript:alert(1)>)'),
  'javascript-auto.md': lessonWith('<javascript:alert(1)>'),
  'data-link.md': lessonWith('[bấm](data:text/html,<b>x</b>)'),
  'data-entity.md': lessonWith('[bấm](dat&#x61;:text/html,x)'),
  'file-link.md': lessonWith('[bấm](file:///etc/passwd)'),
  'vbscript-link.md': lessonWith('[bấm](VBSCRIPT:x)'),
  'missing-picture.md': lessonWith('![hình](hinh/khong-co.png)'),
  'turned-around.md': lessonWith('chữ \u202Eđảo\u202C \u2066ẩn\u2069'),
  'private-use.md': lessonWith('chữ \uE000\uF8FF \u{F0000}'),
  'nul-character.md': lessonWith('chữ \u0000 hết'),
  'control-characters.md': lessonWith('chữ \u0001\u0008\u001b[31m\u007f hết'),
  'lone-surrogate.md': lessonWith('chữ \\ud800 &#xD800; &#0; &#x110000; hết'),
  'zero-width.md': lessonWith('chữ\u200B\u200D\uFEFF hết'),
};

/** Text in other encodings, and files that hold nothing. */
const encodings: Files = {
  'latin-1.md': bytes('---\nten_bai: Bài học\n---\nà é', 'latin1'),
  'utf-16.md': bytes(`\uFEFF${lesson()}`, 'utf16le'),
  'bom.md': `\uFEFF${lesson()}`,
  'crlf.md': lesson().replaceAll('\n', '\r\n'),
  'lone-cr.md': lesson().replaceAll('\n', '\r'),
  'nel.md': lesson().replaceAll('\n', '\u0085'),
  'empty.md': '',
  'one-newline.md': '\n',
  'nul-only.md': times('\0', 1000),
  'only-dashes.md': '---',
  'invalid-utf-8.md': Buffer.concat([Buffer.from(lesson()), Buffer.from([0xc3, 0x28, 0xff, 0xfe])]),
};

/** Names that are hard to carry. */
const names: Files = {
  ['Bài học đẹp'.normalize('NFD') + '.md']: lesson(),
  'tên có dấu cách.md': lesson(),
  '"ngoặc" và \'nháy\'.md': lesson(),
  'xuống\ndòng.md': lesson(),
  [`${times('d', 252)}.md`]: lesson(),
  '-rf.md': lesson(),
  '$(reboot).md': lesson(),
  'a;b&c|d.md': lesson(),
  '%2e%2e.md': lesson(),
  'index.md': lesson(),
  '__proto__.md': lesson(),
  'constructor.md': lesson(),
  'la.mdx': 'import x from "node:fs"\n\n{process.exit(9)}\n',
  'UPPER.MD': lesson(),
};

/** Windows refuses most of them by itself. */
const namesHere: Files =
  process.platform === 'win32'
    ? Object.fromEntries(Object.entries(names).filter(([name]) => !fileNameProblem(name)))
    : names;

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** Files that a school's folder should survive, below a small sound school. */
export const hostileFiles: Files = {
  ...schoolFiles,
  [`${LESSONS}/sound.md`]: lesson(),
  ...under(`${LESSONS}/heads`, heads),
  ...under(`${LESSONS}/bodies`, bodies),
  ...under(`${LESSONS}/encodings`, encodings),
  ...under(`${LESSONS}/names`, namesHere),
  '__proto__/ke-hoach-bai-day/a.md': lesson(),
  '2026-2027/__proto__/a.md': lesson(),
  '2026-2027/constructor/a.md': lesson(),
  '2026-2027/la.md': lesson(),
  'la.md': lesson(),
};

/** Odd, but sound: these need no finding. */
export const harmless: ReadonlySet<string> = new Set([
  'sound.md',
  'deep-brackets.md',
  'many-strikes.md',
  'many-backticks.md',
  'many-dollars.md',
  'many-autolinks.md',
  'many-notes.md',
  'wide-table.md',
  'ragged-table.md',
  'many-rows.md',
  'long-line.md',
  'many-sums.md',
  'deep-sum.md',
  'deep-fraction.md',
  'endless-macro.md',
  'sum-with-address.md',
  'bom.md',
  'crlf.md',
  'tên có dấu cách.md',
  '-rf.md',
  '$(reboot).md',
  '%2e%2e.md',
  'index.md',
  '__proto__.md',
  'constructor.md',
]);
