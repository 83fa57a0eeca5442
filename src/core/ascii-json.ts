import { kept } from './kept.ts';

/** JSON in ASCII alone, which is read in a third of the time: every other sign is named by its number. The same value is always the same text. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, numberOf);

const numberOf = kept((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
