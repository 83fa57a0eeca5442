/** Settings under which git tells the same past on every machine, whatever a person has set there: a first commit is shown, no file is followed through its names, names are in UTF-8, no object stands in the place of another. */
export const ALIKE: string[] = [
  'log.showRoot=true',
  'log.follow=false',
  'i18n.logOutputEncoding=UTF-8',
  'core.useReplaceRefs=false',
];

/** The same in front of a git command. */
export const alike = ALIKE.flatMap((setting) => ['-c', setting]);
