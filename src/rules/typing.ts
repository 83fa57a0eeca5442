import type { Root } from 'mdast';
import { alphabetOf } from '../core/alphabet.ts';
import { BULLET_LINE, BULLETS } from '../core/bullets.ts';
import type { Place } from '../core/finding.ts';
import type { Rule } from '../core/kind.ts';
import { oldEncoding, oldWordSentence } from '../core/old-encodings.ts';
import { lineAt, placeOfLine } from '../core/place.ts';
import { always, rulesOf, type NamedRemark } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { ODD_SPACE } from '../core/spaces.ts';
import { placeAt } from '../core/strange.ts';
import { brief, withMarks } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';
import type { CheckedRecord } from '../core/record.ts';

/** The letters of a text are those that every machine finds and shows; each mistake is told once a file, at its first place. */
export const typedCleanly: readonly Rule[] = rulesOf(
  {
    'bang-ma-cu': 'Chữ gõ bằng bảng mã Unicode, không phải VNI, TCVN3 hay chữ vỡ',
    'unicode-to-hop': 'Chữ có dấu là Unicode dựng sẵn, không phải Unicode tổ hợp',
    'dau-cach-la': 'Chỉ có dấu cách thường, không có dấu cách dính và ký tự ẩn',
    'dau-dau-dong': 'Mỗi ý của danh sách bắt đầu bằng dấu gạch nối và dấu cách',
    'kieu-bo-dau': 'Cùng một chữ thì bỏ dấu một kiểu: chỉ "hòa" hoặc chỉ "hoà"',
  },
  function* (record) {
    const { text, tree } = record;
    const old = oldEncoding(text);
    if (old) {
      yield {
        rule: 'bang-ma-cu',
        at: placeAt(text, old.index, old.word.length),
        message: oldWordSentence(old),
      };
      return;
    }
    yield* combining(text);
    yield* oddSpaces(record);
    yield* bullets(tree, text);
    yield* twoSpellings(text);
  },
).map((made) => (made.id === 'bang-ma-cu' ? always(made) : made));

function* combining(text: string): Generator<NamedRemark> {
  if (alphabetOf(text).search(MAYBE_LOOSE) < 0 || text.normalize('NFC') === text) return;
  const words = [...text.matchAll(/[\p{L}\p{M}]*\p{M}[\p{L}\p{M}]*/gu)].filter(
    ([word]) => word.normalize('NFC') !== word,
  );
  const [first] = words;
  if (first)
    yield {
      rule: 'unicode-to-hop',
      at: placeAt(text, first.index, first[0].length),
      severity: 'warning',
      message: `Có ${words.length} chữ gõ bằng Unicode tổ hợp nên tìm không ra. Chọn bảng mã "Unicode" trong UniKey; gõ npm run check -- --fix để sửa.`,
    };
}

/** All units but those that NFC leaves alone wherever they stand. */
const MAYBE_LOOSE = /[^\0-\u02ff\u1e9e-\u1eff\u2010-\u2027]/;

function* oddSpaces({ text, tree, facts }: CheckedRecord): Generator<NamedRemark> {
  if (alphabetOf(text).search(ODD_SPACE) < 0) return;
  const [first, ...others] = Array.from(text.matchAll(ODD_SPACE), ({ index }) => index);
  const stays = oneThatStays(text, tree, facts.bodyStart);
  if (first !== undefined)
    yield {
      rule: 'dau-cach-la',
      at: stays ?? placeAt(text, first),
      severity: 'warning',
      message: `Có ${others.length + 1} dấu cách lạ hoặc ký tự ẩn, thường do chép từ Word hay trang web. ${stays ? 'Ở chỗ này xóa đi rồi gõ lại dấu cách, nếu cần.' : 'Gõ npm run check -- --fix để sửa.'}`,
    };
}

/** The first that is left to a person, since without it the text would say something else: before `#` in the head, between signs of emphasis, in an address. */
const oneThatStays = (text: string, tree: Root, bodyStart: number): Place | undefined => {
  const inHead = text.slice(0, bodyStart).search(BEFORE_HASH);
  if (inHead >= 0) return placeAt(text, inHead);
  const between = text.search(IN_EMPHASIS);
  if (between >= 0) return placeAt(text, between);
  const address = ADDRESSES.flatMap((type) => nodesOfType(tree, type)).find(
    ({ url }) => url.search(ODD_SPACE) >= 0,
  );
  return address && placeOfNode(address);
};

const BEFORE_HASH = new RegExp(`${ODD_SPACE.source}#`);

const IN_EMPHASIS = /(?<=[*_])[\u200b\u2060\ufeff](?=[*_])/;

const ADDRESSES = ['link', 'image', 'definition'] as const;

/** Word's bullets make no list: their lines run together on paper. */
function* bullets(tree: Root, text: string): Generator<NamedRemark> {
  if (alphabetOf(text).search(BULLET_SIGN) < 0 || !BULLET_LINE.test(text)) return;
  const lines = tree.children
    .filter(({ type }) => type === 'paragraph')
    .flatMap(({ position }) => linesFrom(position?.start.line ?? 1, position?.end.line ?? 0))
    .filter((line) => BULLET_LINE.test(lineAt(text, line)));
  const [first] = lines;
  if (first === undefined) return;
  const words = lineAt(text, first).trim().slice(1).trim();
  yield {
    rule: 'dau-dau-dong',
    at: placeOfLine(text, first),
    severity: 'warning',
    message: `Có ${lines.length} dòng bắt đầu bằng dấu của Word nên không thành danh sách. Gõ: - ${brief(words)}`,
  };
}

const BULLET_SIGN = new RegExp(`[${BULLETS.replace('\uf0b7', '')}]`);

const linesFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** Both spellings are right, and lists and searches treat them alike; only both in one text look careless. */
function* twoSpellings(text: string): Generator<NamedRemark> {
  if (!MAYBE_FIRST.test(text) || !ON_FIRST.test(text) || !ON_SECOND.test(text)) return;
  const [first, second] = [ON_FIRST, ON_SECOND].map((style) => wordsEnding(text, style));
  for (const [sound, { word }] of first ?? []) {
    const other = second?.get(sound);
    if (!other) continue;
    yield {
      rule: 'kieu-bo-dau',
      at: placeAt(text, other.index, other.word.length),
      severity: 'hint',
      message: `Cùng một chữ mà có chỗ gõ "${word}", có chỗ gõ "${other.word}". Cả hai đều đúng; nên chọn một kiểu cho cả bài.`,
    };
    return;
  }
}

/** `hòa`, `khỏe`, `thúy`. */
const ON_FIRST = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/iu;

/** True wherever `ON_FIRST` is, and quick. */
const MAYBE_FIRST = /[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]/;

/** `hoà`, `khoẻ`, `thuý`; `quý` is spelt so by everybody. */
const ON_SECOND = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;

/** The first word of each sound. */
const wordsEnding = (text: string, style: RegExp) => {
  const words = new Map<string, { readonly word: string; readonly index: number }>();
  for (const { 0: word, index } of text.matchAll(new RegExp(`\\p{L}*${style.source}`, 'giu'))) {
    const sound = withMarks(word);
    if (!words.has(sound)) words.set(sound, { word, index });
  }
  return words;
};
