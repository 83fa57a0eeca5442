/** The first thing in a text that is an address of a page. */
export const linkIn = (text: string): string | undefined =>
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s)>\]]*/i.exec(text)?.[0];

/** The same words with nothing in them that a mail program would make a link of: no scheme, no `www.`, no `name.com`, no `a@b`. */
export const withoutLinks = (text: string): string =>
  text
    .replaceAll('://', ': ')
    .replace(/www\./gi, 'www ')
    .replace(/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, ' @ ')
    .replace(/(?<=[\p{L}\p{N}])\.(?=[a-z]{2})/giu, '. ');
