/** The same text with plain spaces, and without those that have no width. */
export const plainSpaces = (text: string): string =>
  text.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '');

/** A space that is none of the keyboard's. */
export const ODD_SPACE = /[\u00a0\u2007\u202f\u200b\u2060\ufeff]/g;
