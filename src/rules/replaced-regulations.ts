import type { Rule } from '../core/kind.ts';
import { kept } from '../core/kept.ts';
import { rule, type Remark } from '../core/report.ts';
import type { YearSettings } from '../core/school.ts';
import { placeAt } from '../core/strange.ts';

/** A record cites no regulation that the school's data says has been replaced. */
export const noReplacedRegulations: Rule = rule(
  'van-ban-het-hieu-luc',
  'Không dẫn văn bản, không nêu cơ quan đã được thay thế',
  function* ({ text, year: name }, { year }) {
    const replaced = year.year.van_ban_het_hieu_luc;
    if (!mayHold(replaced).test(text)) return;
    for (const { ma, thay_bang, tu_nam_hoc } of replaced) {
      if (name < tu_nam_hoc) continue;
      for (const { 0: words, index } of text.matchAll(patternOf(ma)))
        yield {
          at: placeAt(text, index, words.length),
          severity: 'warning',
          message: `"${words.replace(/\s+/g, ' ')}" không còn dùng từ năm học ${tu_nam_hoc}. Thay bằng: ${thay_bang}.`,
        } satisfies Remark;
    }
  },
);

type Replaced = YearSettings['van_ban_het_hieu_luc'];

const searches = new WeakMap<Replaced, RegExp>();

/** Matches wherever a record may name one of them: each record is searched for all. */
const mayHold = (replaced: Replaced): RegExp => {
  const made = searches.get(replaced) ?? new RegExp(replaced.map(coreOf).join('|'), 'iu');
  searches.set(replaced, made);
  return made;
};

const coreOf = ({ ma }: Replaced[number]): string =>
  /\d+\/\d{4}$/.exec(ma)?.[0] ?? bothForms(loosely(ma));

/** `TT 28/2020` is also found as `Thông tư số 28/2020/TT-BGDĐT`; other words are found as they are typed. */
const patternOf = kept((ma: string): RegExp => {
  const [, kind = '', number = ''] = /^(\p{Lu}+) (\d+\/\d{4})$/u.exec(ma.normalize('NFC')) ?? [];
  const words = number
    ? `(?:${[kind, ...(KINDS[kind] ?? [])].map(loosely).join('|')})(?:\\s+số)?\\s+${number}(?!\\d)(?:/[\\p{Lu}-]+)?`
    : loosely(ma);
  return new RegExp(bothForms(`(?<![\\p{L}\\p{M}\\d])(?:${words})(?![\\p{L}\\p{M}])`), 'giu');
});

const bothForms = (source: string): string =>
  `${source.normalize('NFC')}|${source.normalize('NFD')}`;

const KINDS: Readonly<Record<string, readonly string[]>> = {
  TT: ['Thông tư'],
  NĐ: ['Nghị định'],
  QĐ: ['Quyết định'],
  CV: ['Công văn'],
};

/** Any white space between the words. */
const loosely = (words: string): string =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
