import { fold } from './text.ts';

/** The number that `năm`, `hai mươi mốt`, `Tuần 5`, `1 tiết` or `V` means; undefined when none is certain. */
export const numberMeant = (typed: string): number | undefined => {
  const words = fold(typed.slice(0, 60))
    .replace(/[.,:;()]/g, ' ')
    .trim();
  const digits = words.match(/\d+/g) ?? [];
  if (digits.length > 0) {
    const others = words.replace(/\d+/, ' ').trim();
    return digits.length === 1 && /^[a-z ]*$/.test(others) ? Number(digits[0]) : undefined;
  }
  return ROMAN.get(words) ?? valueOf(words.replace(/^(?:tuan|tiet|thu|so) | (?:tiet|tuan)$/g, ''));
};

/** The period or periods that `mười hai`, `Tiết 12`, `28 – 29` or `28, 29` mean, as they are typed; undefined when none are certain. */
export const periodsMeant = (typed: string): string | undefined => {
  const parts = fold(typed.slice(0, 60)).split(/\s*(?:[-‐‑‒–—,;+&]| den | va )\s*/);
  const [first, last = first, ...others] = parts.map(numberMeant);
  if (!first || !last || others.length > 0 || last < first) return undefined;
  if (first === last) return String(first);
  // `28, 30` leaves out what stands between.
  return last === first + 1 || /[-‐‑‒–—]| den /.test(fold(typed)) ? `${first}-${last}` : undefined;
};

/** Of own keys alone: any word may be typed, `constructor` too. */
const UNITS = new Map(
  Object.entries({
    ...{ khong: 0, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8 },
    chin: 9,
  }),
);

/** `hai mươi mốt` is 21, `mười lăm` 15. */
const valueOf = (words: string): number | undefined => {
  const parts = /^(?:(\w+) muoi|(muoi))?(?:^| |$)(?:(\w+))?$/.exec(words);
  if (!parts || words === '') return undefined;
  const [, tens, ten, unit] = parts;
  const high = ten ? 1 : tens === undefined ? 0 : UNITS.get(tens);
  const low = unit === undefined ? 0 : UNITS.get(unit);
  return high === undefined || low === undefined ? undefined : high * 10 + low;
};

const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((sign, at) => [
    sign,
    at + 1,
  ]),
);
