import type { Kinds, Rule } from '../core/kind.ts';
import { linksResolve } from './links.ts';
import { notTooDeep } from './not-too-deep.ts';
import { referencesKnown } from './references.ts';
import { noReplacedRegulations } from './replaced-regulations.ts';
import { requiredSections } from './required-sections.ts';
import { noStrangeCharacters } from './strange-characters.ts';

/** The rules that hold for every record, whatever its kind. */
export const rulesForAll = (kinds: Kinds): Rule[] => [
  requiredSections(kinds),
  referencesKnown(kinds),
  linksResolve,
  notTooDeep,
  noStrangeCharacters,
  noReplacedRegulations,
];
