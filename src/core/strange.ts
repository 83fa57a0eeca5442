import { alphabetOf } from './alphabet.ts';
import type { Place, Severity } from './finding.ts';
import { textsEscaped, type TextWithin } from './texts-in.ts';

/** A character that a reader cannot see or that other machines show otherwise. */
export interface StrangeCharacter {
  /** `U+202E`. */
  readonly code: string;
  readonly why: string;
  readonly severity: Severity;
  readonly at: Place;
}

/** The strange characters of a text, the first of each, at most five. */
export const strangeCharacters = (text: string): StrangeCharacter[] => {
  if (alphabetOf(text).search(STRANGE) < 0) return [];
  const firsts = new Map<string, number>();
  for (const { index } of text.matchAll(STRANGE)) {
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!firsts.has(sign)) firsts.set(sign, index);
    if (firsts.size === 5) break;
  }
  return [...firsts].map(([sign, index]) => ({
    ...whyStrange(sign),
    code: codeOf(sign),
    at: placeAt(text, index, sign.length),
  }));
};

/** The strange characters that a value has from escapes alone, in the texts that they stand in; at most five. */
export const strangeEscapes = (
  yaml: string,
  value: unknown,
): (Omit<StrangeCharacter, 'at'> & Pick<TextWithin, 'at'>)[] => {
  const found = [];
  const typed = new Set(strangeCharacters(yaml).map(({ code }) => code));
  for (const { text, at } of textsEscaped(yaml, value)) {
    const first = strangeCharacters(text).find(({ code }) => !typed.has(code));
    if (first) found.push({ ...first, at });
    if (found.length === 5) break;
  }
  return found;
};

/** What to say of a strange character. */
export const strangeSentence = (code: string, why: string): string =>
  `Có ${why} (${code}), máy khác không hiện đúng. Xóa chữ ở chỗ này rồi gõ lại.`;

/** `U+F0B7`. */
export const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Line and column of a position in a text. */
export const placeAt = (text: string, index: number, length = 1): Place => {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  const column = index - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column + length };
};

interface Kind {
  readonly signs: RegExp;
  readonly why: string;
  readonly severity: Severity;
}

const KINDS: readonly Kind[] = [
  {
    signs: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/,
    why: 'ký tự điều khiển',
    severity: 'error',
  },
  { signs: /[\u202a-\u202e\u2066-\u2069]/, why: 'ký tự đảo chiều chữ', severity: 'error' },
  {
    // The planes 15 and 16 too, by the first half of their pairs.
    signs: /[\ue000-\uf8ff\udb80-\udbff]/,
    why: 'ký tự riêng của một phông chữ (thường do chép từ Word)',
    severity: 'error',
  },
  { signs: /[\ufffd-\uffff]/, why: 'ký tự hỏng', severity: 'error' },
  {
    signs: /[\u00ad\u061c\u200e\u200f\u2028\u2029]/,
    why: 'ký tự ẩn',
    severity: 'warning',
  },
];

/** One class of single units: every text of a school year is searched by it. */
const STRANGE = new RegExp(
  `[${KINDS.map(({ signs }) => signs.source.slice(1, -1)).join('')}]`,
  'g',
);

const whyStrange = (sign: string): { why: string; severity: Severity } => {
  const { why, severity } = KINDS.find(({ signs }) => signs.test(sign)) ?? {
    why: 'ký tự lạ',
    severity: 'error',
  };
  return { why, severity };
};
