import type { Kinds, Rule } from '../core/kind.ts';
import { columnsPaired } from './columns-paired.ts';
import { noEmptyItems } from './empty-items.ts';
import { headingLevels } from './heading-levels.ts';
import { inItsFolder } from './in-its-folder.ts';
import { linksResolve } from './links.ts';
import { notTooDeep } from './not-too-deep.ts';
import { printablePictures } from './printable-pictures.ts';
import { referencesKnown } from './references.ts';
import { noReplacedRegulations } from './replaced-regulations.ts';
import { requiredSections } from './required-sections.ts';
import { nothingLostBehindHash } from './lost-behind-hash.ts';
import { activitiesNumbered } from './activity-numbers.ts';
import { emphasisMeant } from './emphasis.ts';
import { soundTables } from './tables.ts';
import { noCurlyQuotes } from './curly-quotes.ts';
import { noGuidanceLeft } from './guidance-left.ts';
import { noStrangeCharacters } from './strange-characters.ts';
import { typedCleanly } from './typing.ts';

/** The rules that hold for every record, whatever its kind. */
export const rulesForAll = (kinds: Kinds): Rule[] => [
  ...requiredSections(kinds),
  headingLevels,
  activitiesNumbered,
  columnsPaired,
  ...referencesKnown(kinds),
  inItsFolder(kinds),
  ...linksResolve,
  printablePictures,
  notTooDeep,
  noStrangeCharacters,
  ...typedCleanly,
  noCurlyQuotes,
  noEmptyItems,
  soundTables,
  emphasisMeant,
  nothingLostBehindHash,
  noGuidanceLeft(kinds),
  noReplacedRegulations,
];
