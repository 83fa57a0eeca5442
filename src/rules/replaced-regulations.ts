import type { Rule } from '../core/kind.ts';
import { kept } from '../core/kept.ts';
import { rule, type Remark } from '../core/report.ts';
import { placeAt } from '../core/strange.ts';

/** A record cites no regulation that the school's data says has been replaced. */
export const noReplacedRegulations: Rule = rule(
  'van-ban-het-hieu-luc',
  'Không dẫn văn bản, không nêu cơ quan đã được thay thế',
  function* ({ text, year: name }, { year }) {
    for (const { ma, thay_bang, tu_nam_hoc } of year.year.van_ban_het_hieu_luc) {
      if (name < tu_nam_hoc) continue;
      const { quick, pattern } = searchFor(ma);
      if (!quick.test(text)) continue;
      for (const { 0: words, index } of text.matchAll(pattern))
        yield {
          at: placeAt(text, index, words.length),
          severity: 'warning',
          message: `"${words.replace(/\s+/g, ' ')}" không còn dùng từ năm học ${tu_nam_hoc}. Thay bằng: ${thay_bang}.`,
        } satisfies Remark;
    }
  },
);

interface Search {
  /** True wherever the pattern finds something. */
  readonly quick: RegExp;
  readonly pattern: RegExp;
}

/** The school names few of them, and each record is searched for all. */
const searchFor = kept((ma: string): Search => {
  const number = /\d+\/\d{4}$/.exec(ma)?.[0];
  const pattern = patternOf(ma);
  return { quick: number ? new RegExp(number) : new RegExp(pattern.source, 'iu'), pattern };
});

/** `TT 28/2020` is also found as `Thông tư số 28/2020/TT-BGDĐT`; other words are found as they are typed. */
const patternOf = (ma: string): RegExp => {
  const [, kind = '', number = ''] = /^(\p{Lu}+) (\d+\/\d{4})$/u.exec(ma.normalize('NFC')) ?? [];
  const words = number
    ? `(?:${[kind, ...(KINDS[kind] ?? [])].map(loosely).join('|')})(?:\\s+số)?\\s+${number}(?!\\d)(?:/[\\p{Lu}-]+)?`
    : loosely(ma);
  const source = `(?<![\\p{L}\\p{M}\\d])(?:${words})(?![\\p{L}\\p{M}])`;
  return new RegExp(`${source.normalize('NFC')}|${source.normalize('NFD')}`, 'giu');
};

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
