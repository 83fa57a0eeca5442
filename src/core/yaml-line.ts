/** A line's YAML, and the comment at its end with nothing of the space before it. */
export const splitComment = (line: string): [string, string] => {
  let open = '';
  let last = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '#' && !open && /^\s?$/.test(line.charAt(at - 1)))
      return [line.slice(0, at), line.slice(at)];
    if (open) open = sign === open ? '' : open;
    else if (/["']/.test(sign) && /[:\-[{,]|^$/.test(last)) open = sign;
    if (sign.trim()) last = sign;
  }
  return [line, ''];
};

/** A line below which a text of several lines begins, as YAML knows it: it may hold any sign. */
export const OPENS_TEXT = /[:-]\s+[|>][+-]?\d?\s*$/;

/** A line at which YAML ends a text, whatever stands below it. */
export const DOCUMENT_END = /^(?:---|\.\.\.)(?:\s|$)/;

/** A text as YAML reads it whatever its signs. */
export const inQuotes = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** A text as a teacher would type it behind a key: in quotes only where YAML wants them. */
export const asTyped = (value: string): string =>
  /^[\s"'[\]{}>|&*!%@`#,?:-]|:(?:\s|$)|\s#|\s$/.test(value) ||
  /^[\d.,:]*$|^(true|false|null|~)$/i.test(value)
    ? inQuotes(value)
    : value;

/** The text between curly quotes that enclose all of it, as Word makes of straight ones. */
export const withoutCurly = (value: string): string => CURLY.exec(value)?.[1] ?? value;

/** True for a value that is wholly in curly quotes. */
export const isCurly = (value: string): boolean => CURLY.test(value);

/** What to say of a value in curly quotes, by its path. */
export const curlySentence = (path: readonly (string | number)[], value: string): string => {
  const key = path.length === 1 ? `${String(path[0])}: ` : '';
  return `Giá trị nằm trong ngoặc kép cong “ ” của Word. Gõ ngoặc kép thẳng: ${key}${inQuotes(withoutCurly(value).slice(0, 80))}`;
};

const CURLY = /^[“”„‟"]([^“”„‟"]*)[“”‟"]$/u;
