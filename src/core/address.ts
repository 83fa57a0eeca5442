/** What an address in a record leads to: another site or a mailbox, a place in the same text, a file of the school, or nothing that may be followed. */
export type AddressKind = 'outside' | 'anchor' | 'file' | 'refused';

/** Judges an address as a browser reads it: without control characters, which it drops, and with `\` as `/`. */
export const addressKind = (url: string): AddressKind => {
  const read = url.replace(IGNORED, '').replaceAll('\\', '/');
  if (/^(https?:\/\/|mailto:)/i.test(read)) return 'outside';
  if (read.startsWith('#')) return 'anchor';
  return /^[^/?#]*:|^\/\//.test(read) ? 'refused' : 'file';
};

/** Space and control characters: `java<tab>script:` is `javascript:` to a browser. */
const IGNORED = /[\u0000-\u0020\u007f]/g;
