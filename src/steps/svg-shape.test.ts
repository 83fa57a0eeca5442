import { expect, test } from 'vitest';
import { svgShape } from './svg-shape.ts';

const nested = (depth: number): string =>
  `<svg>${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`;

test.each([
  '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg xmlns:x="y" x:a="1 &lt; 2"><x:g/></svg>\n',
  "<svg a = '\"'><style><![CDATA[a > b {}]]></style>&#160;&amp;</svg>",
  nested(150),
])('a sound drawing is taken as it is: %#', (svg) => {
  expect(svgShape(svg)).toEqual({ svg });
});

test('comments are left out', () => {
  expect(svgShape('<!-- a --><svg><!-- <g> --></svg>')).toEqual({ svg: '<svg></svg>' });
});

test.each([
  '<svg>',
  '<svg><g></svg>',
  '<svg/><svg/>',
  '<html><svg/></html>',
  '<svg>a&nbsp;b</svg>',
  '<svg a="1" a="2"/>',
  '<svg xlink:href="#a"/>',
  '<svg a=1/>',
  '<svg><!-- a </svg>',
  'a<svg/>',
])('a drawing that no reader takes is told: %s', (svg) => {
  expect(svgShape(svg)).toEqual({ reason: 'là tệp svg bị hỏng; vẽ lại hay lưu lại dạng PNG' });
});

test.each(['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', '<!DOCTYPE svg SYSTEM "a" [ ]><svg/>'])(
  'a drawing that declares entities is refused: %s',
  (svg) => {
    expect(svgShape(svg)).toMatchObject({ reason: expect.stringContaining('ENTITY') as string });
  },
);

test.each([nested(30_000), `<svg>${'<g/>'.repeat(100_001)}</svg>`])(
  'a drawing too intricate for the printer is refused: %#',
  (svg) => {
    expect(svgShape(svg)).toMatchObject({ reason: expect.stringContaining('quá nhiều') as string });
  },
);

test.each(['<', '<!--', '<![CDATA[', '<?', '<g ', '<text/>', ' a="1"', '&#1'])(
  'a megabyte of %s is judged at once',
  (piece) => {
    const start = performance.now();
    svgShape(`<svg>${piece.repeat(1_000_000 / piece.length)}</svg>`);
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
