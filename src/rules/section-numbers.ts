import type { NamedRemark } from '../core/report.ts';
import { numberOf, placeOfNode, type Numbered, type SectionOfRecord } from '../core/sections.ts';

/** Headings that are numbered by hand count on from each other in one style: that of the most of them. */
export function* misnumbered(
  found: readonly SectionOfRecord[],
  known: ReadonlySet<SectionOfRecord>,
): Generator<NamedRemark> {
  if (found.filter(({ title }) => numberOf(title)).length < 2) return;
  const counted = found
    .filter((section) => known.has(section) || numberOf(section.title))
    .map(({ title, heading }) => ({ title, heading, number: numberOf(title) }));
  const numbers = counted.flatMap(({ number }) => number ?? []);
  const usual = mostOf(numbers);
  if (!usual || numbers.length < 2) return;
  for (const [index, { title, heading, number }] of counted.entries()) {
    const meant = `${labelOf(index + 1, usual)}${usual.sign} `;
    const rest = title.slice(number?.typed.length ?? 0).trim();
    if (number?.style !== usual.style || number.value !== index + 1)
      yield {
        rule: 'so-muc',
        at: placeOfNode(heading),
        severity: 'warning',
        message: `Số của mục không nối tiếp các mục khác. Gõ: ## ${meant}${rest}`,
      };
  }
}

const mostOf = (numbers: readonly Numbered[]): Numbered | undefined => {
  const groups = [...Map.groupBy(numbers, ({ style }) => style).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
};

const labelOf = (value: number, { style }: Numbered): string => {
  if (style === 'roman') return ROMAN[value] ?? String(value);
  return style === 'letter' ? String.fromCharCode(64 + value) : String(value);
};

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
