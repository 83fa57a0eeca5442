import { pictureHead } from '../core/picture-head.ts';
import { svgShape } from './svg-shape.ts';

/** A drawing that may be printed, or why it may not. */
export type PrintableSvg = { readonly svg: string } | { readonly reason: string };

/** Makes a drawing stand alone: it may load nothing, and its letters come from the fonts of the print, not from the machine's. */
export const printableSvg = (svg: string): PrintableSvg => {
  const shape = svgShape(svg);
  if ('reason' in shape) return shape;
  const reason = contentProblem(shape.svg);
  return reason === undefined
    ? { svg: withSymbols(withRootFont(withLetters(shape.svg))) }
    : { reason };
};

const contentProblem = (svg: string): string | undefined => {
  if (PROGRAMS.some((pattern) => pattern.test(svg)))
    return 'có mã lệnh chạy được (script, onload, iframe); lưu lại dạng PNG';
  if (LOADS.some((pattern) => pattern.test(svg)))
    return 'gọi tới tệp khác; hãy vẽ trực tiếp trong tệp svg hay lưu lại dạng PNG';
  if (isCostly(svg))
    return 'có nhiều mặt nạ, hoa văn, bộ lọc gọi lẫn nhau nên in rất lâu; lưu lại dạng PNG';
  const strangers = strangersIn(svg);
  if (strangers) return `có ký hiệu ${strangers} lẫn trong chữ; đặt ký hiệu trong thẻ <text> riêng`;
  return heldPictures(svg).find((reason) => reason !== undefined);
};

/** Definitions that call others cost the printer time by the power of their depth, and in a long chain end it; each use of a filter costs a picture. */
const isCostly = (svg: string): boolean => {
  const calling = Array.from(svg.matchAll(DEFINITIONS)).filter(([whole]) => /url\(/i.test(whole));
  return calling.length > MAX_CALLING || svg.split(/\bfilter\s*[=:]/i).length > MAX_FILTERED;
};

const DEFINITIONS = /<(mask|pattern|marker|clipPath)\b(?:[^>]*\/>|[\s\S]*?<\/\1\s*>)/gi;

/** Three masks within each other are a moment's work, five take seconds. */
const MAX_CALLING = 3;
const MAX_FILTERED = 50;

/** What a browser would run, or show a page in, when the drawing is opened by its own address. */
const PROGRAMS = [
  /<(?:[^\s<>:]+:)?(?:script|iframe|foreignObject|embed|object|handler)[\s/>]/i,
  /<[^<>]*\son[a-z]+\s*=/i,
  /attributeName\s*=\s*["']\s*(?:on|(?:[\w-]+:)?href)/i,
  /javascript:/i,
];

/** What keeps the pictures inside a drawing from being printed. */
const heldPictures = (svg: string): (string | undefined)[] =>
  Array.from(svg.matchAll(HELD_PICTURES), ([, code = '']) => {
    const bytes = Buffer.from(code.replace(/&#\w+;/g, ''), 'base64');
    const head = pictureHead({
      size: bytes.length,
      read: (from, length) => bytes.subarray(from, from + length),
    });
    return 'reason' in head ? `chứa một hình ${head.reason}` : undefined;
  });

/** A line end in the picture's letters may be written as an entity. */
const HELD = String.raw`data:image\/(?:png|jpe?g|gif|webp);base64,((?:[A-Za-z\d+/=\s]|&#(?:10|13|x[aAdD]);)*)["']`;
const HELD_PICTURES = new RegExp(HELD, 'gi');

const LETTERS = 'Tinos';

const LOADS = [
  // A link loads nothing.
  new RegExp(String.raw`<(?!a\s)[^<>]*href\s*=\s*["'](?!\s*(?:#|${HELD}))`, 'i'),
  /url\((?!\s*(?:["']|&(?:quot|apos|#39|#34);)?#)/i,
  /@import/i,
];

/** Every font that the drawing names becomes the one of the letters. */
const withLetters = (svg: string): string =>
  svg
    .replace(/(\sfont-family\s*=\s*)(?:"[^"]*"|'[^']*')/gi, `$1"${LETTERS}"`)
    .replace(
      /(\sstyle\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
      (_, name: string, double = '', single = '') =>
        `${name}"${lettersInCss(`${double as string}${single as string}`).replaceAll('"', "'")}"`,
    )
    .replace(
      /(<style\b(?:[^>]*[^/>]|)>)([\s\S]*?)(<\/style>)/gi,
      (_, open: string, css: string, close: string) => open + lettersInCss(css) + close,
    );

const lettersInCss = (css: string): string =>
  css
    .replace(/(font-family\s*:)[^;}]*/gi, `$1${LETTERS}`)
    .replace(/(\bfont\s*:[^;}]{0,200}?\d(?:px|pt|em|rem|%)?)\s[^;}]*/gi, `$1 ${LETTERS}`);

/** Letters without a named font would be set in the first one of the machine. */
const withRootFont = (svg: string): string =>
  svg.replace(/<svg\b[^>]*>/i, (root) =>
    /\sfont-family\s*=/i.test(root)
      ? root
      : root.replace(/^<svg/i, `<svg font-family="${LETTERS}"`),
  );

/** A text of nothing but signs that the letters' font lacks is set in a font that has them. */
const withSymbols = (svg: string): string =>
  svg.replace(TEXTS, (whole: string, attributes: string, inner: string) => {
    const signs = signsIn(inner);
    const [first] = signs;
    return first !== undefined && signs.every((sign) => !IN_LETTERS.test(sign))
      ? `<text${withoutFont(attributes)} font-family="${fontOf(first)}">${inner}</text>`
      : whole;
  });

/** Signs among letters that the letters' font lacks: the compiler would look for them in the fonts of the machine. */
const strangersIn = (svg: string): string => {
  const texts = [...svg.matchAll(TEXTS)].map(([, , inner = '']) => signsIn(inner));
  const mixed = texts.filter((signs) => signs.some((sign) => IN_LETTERS.test(sign)));
  return [...new Set(mixed.flat().filter((sign) => !IN_LETTERS.test(sign)))].join(' ');
};

/** What a text shows, sign by sign, without blanks and tags. */
const signsIn = (inner: string): string[] => Array.from(decoded(inner).replace(/<[^>]*>|\s/g, ''));

const TEXTS = /<text\b([^>]*[^/>]|)>([\s\S]*?)<\/text>/gi;

/** What the letters' font has. */
const IN_LETTERS =
  /[\u0020-\u0377\u037a-\u052f\u1d00-\u1fff\u2000-\u2071\u2074-\u208e\u20a0-\u20be\u2100-\u214f\u2190-\u2195\u21a8\u2202\u2206\u220f\u2211\u2212\u2215\u2219\u221a\u221e\u221f\u2229\u222b\u2248\u2260\u2261\u2264\u2265\u2302\u25a0\u25a1\u25aa-\u25ac\u25b2\u25ba\u25bc\u25c4\u25ca-\u25cc\u25cf\u25d8\u25d9\u25e6\u263a-\u263c\u2640\u2642\u2660\u2663\u2665\u2666\u266a\u266b]/u;

const withoutFont = (attributes: string): string =>
  attributes.replace(/\sfont-family\s*=\s*"[^"]*"/gi, '');

const fontOf = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 'Noto Emoji';
  return code >= 0x2600 ? "'Noto Sans Symbols 2'" : 'STIX Two Math';
};

const decoded = (text: string): string =>
  text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
    (whole: string, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
