import type { Section } from '../core/kind.ts';
import { isSection, type SectionOfRecord } from '../core/sections.ts';

/** A section that the kind wants, with every place where the record has it. */
export interface WantedSection {
  readonly section: Section;
  readonly here: readonly SectionOfRecord[];
}

/** Looks each wanted section up once, for all that is to be said of it. */
export const lookUp = (
  wanted: readonly Section[],
  found: readonly SectionOfRecord[],
): readonly WantedSection[] =>
  wanted.map((section) => ({
    section,
    here: found.filter(({ title }) => isSection(title, section)),
  }));
