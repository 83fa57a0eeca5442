import { expect, test } from 'vitest';
import { printableSvg } from './print-svg.ts';

/** A GIF of so many points each way. */
const gif = (side: number): string => {
  const bytes = Buffer.from('GIF89a\0\0\0\0;', 'latin1');
  bytes.writeUInt16LE(side, 6);
  bytes.writeUInt16LE(side, 8);
  return `data:image/gif;base64,${bytes.toString('base64')}`;
};

const drawn = (inner: string, root = ''): string => {
  const result = printableSvg(`<svg${root} width="9">${inner}</svg>`);
  return 'svg' in result ? result.svg : `refused: ${result.reason}`;
};

test('every way of naming a font ends at the font of the print', () => {
  const svg = drawn(
    `<style>.a{font-family:"Comic Sans MS",serif;fill:red} .b{font: bold 12px Arial}</style><text style="font-family:Arial; fill:red" font-family='Courier, "X"'>ưỡ</text>`,
    ` font-family='Arial'`,
  );
  expect(svg).not.toMatch(/Arial|Comic|Courier|serif/);
  expect(svg).toContain('.a{font-family:Tinos;fill:red} .b{font: bold 12px Tinos}');
  expect(svg).toContain('style="font-family:Tinos; fill:red" font-family="Tinos"');
});

test('a drawing without a font gets one, and only one', () => {
  expect(drawn('<text>a</text>')).toBe('<svg font-family="Tinos" width="9"><text>a</text></svg>');
  expect(drawn('', ' font-family="Arial"').match(/font-family/g)).toHaveLength(1);
});

test('a text of signs alone goes to a font that has them', () => {
  expect(drawn('<text x="1" font-family="Arial">✓</text>')).toContain(
    `<text x="1" font-family="'Noto Sans Symbols 2'">✓</text>`,
  );
  expect(drawn('<text>&#x1F600;</text>')).toContain('<text font-family="Noto Emoji">');
  expect(drawn('<text>A → B</text>')).toContain('<text>A → B</text>');
});

test('a sign among letters that their font lacks is refused by name', () => {
  expect(drawn('<text>Đúng <tspan>✓</tspan></text>')).toContain(
    'refused: có ký hiệu ✓ lẫn trong chữ',
  );
});

test.each([
  '<image href="a.png"/>',
  "<image xmlns:xlink='x' xlink:href='https://example.org/a.png'/>",
  '<image href="file:///etc/passwd"/>',
  '<image href="data:image/png,x"/>',
  '<use href="data:image/svg+xml,x"/>',
  '<rect fill="url(http://example.org/#a)"/>',
  '<style>@import "a.css"</style>',
])('a drawing that loads something is refused: %s', (inner) => {
  expect(drawn(inner)).toMatch(/^refused: gọi tới tệp khác/);
});

test('references inside the drawing and pictures held in it are allowed', () => {
  expect(drawn(`<use href="#a"/><rect fill="url(#b)"/><image href="${gif(9)}"/>`)).toContain(
    'url(#b)',
  );
});

test('a picture held in a drawing is judged as one beside it', () => {
  expect(drawn(`<image href="${gif(60_000)}"/>`)).toContain(
    'refused: chứa một hình có hơn 50 triệu',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  '<rect onload = "alert(1)"/>',
  '<a href="javascript:alert(1)"/>',
  '<a><set attributeName="href" to="x"/></a>',
  '<foreignObject><iframe/></foreignObject>',
])('a drawing that holds a program is refused: %s', (inner) => {
  expect(drawn(inner)).toMatch(/^refused: có mã lệnh chạy được/);
});

test('a program between what looks like comments is found', () => {
  expect(drawn('<![CDATA[<!--]]><script>alert(1)</script><![CDATA[-->]]>')).toMatch(/^refused/);
});

test.each([
  `<rect style="fill: url(&quot;#g&quot;)"/>`,
  '<a href="https://vi.wikipedia.org/"><rect/></a>',
  '<desc>Công tắc on = bật, number one = 1</desc>',
  `<image href="${gif(3).replace(/(base64,.{4})/, '$1&#10;')}"/>`,
])('%j loads nothing and runs nothing', (inner) => {
  expect(drawn(inner)).not.toMatch(/^refused/);
});

test.each([
  [
    'masks',
    (at: number) => `<mask id="c${at}">${`<rect mask="url(#c${at + 1})"/>`.repeat(10)}</mask>`,
    5,
  ],
  [
    'markers',
    (at: number) => `<marker id="c${at}"><path marker-start="url(#c${at + 1})"/></marker>`,
    1000,
  ],
  ['filters', () => '<rect filter="url(#f)"/>', 200],
] as const)('%s that call each other over and over are refused', (_, piece, count) => {
  expect(drawn(Array.from({ length: count }, (_, at) => piece(at)).join(''))).toMatch(
    /^refused: có nhiều mặt nạ/,
  );
});
