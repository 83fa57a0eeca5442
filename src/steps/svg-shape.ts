/** A drawing without its comments, in which every `<` begins a tag that is closed; or why it cannot be read. */
export const svgShape = (svg: string): { readonly svg: string } | { readonly reason: string } => {
  const elements = elementsOf();
  let kept = '';
  TOKEN.lastIndex = 0;
  for (let at = 0; at < svg.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(svg);
    if (!token) return { reason: BROKEN };
    const reason = elements.problemOf(token.groups ?? {});
    if (reason !== undefined) return { reason };
    if (token.groups?.['comment'] === undefined) kept += token[0];
  }
  return elements.isWhole() ? { svg: kept } : { reason: BROKEN };
};

type Token = Readonly<Record<string, string | undefined>>;

/** Follows the elements of a drawing as they open and close. */
const elementsOf = () => {
  const open: string[] = [];
  const prefixes = new Set(['xml', 'xmlns']);
  const used = new Set<string>();
  let count = 0;
  const begin = (name: string, attributes: string, isEmpty: boolean): string | undefined => {
    if (open.length === 0 && (count > 0 || !/^(?:.+:)?svg$/.test(name))) return BROKEN;
    if (!areSound(attributes)) return BROKEN;
    for (const [, prefix = ''] of attributes.matchAll(/\sxmlns:([^\s=]+)/g)) prefixes.add(prefix);
    for (const named of [name, ...namesIn(attributes)])
      if (named.includes(':')) used.add(named.slice(0, named.indexOf(':')));
    count += 1;
    if (!isEmpty) open.push(name);
    return open.length > DEEPEST || count > MOST_ELEMENTS ? INTRICATE : undefined;
  };
  const problemOf = ({ text, name, attributes = '', empty, closed, declared }: Token) => {
    if (declared?.endsWith('[')) return 'có khai báo ENTITY; lưu lại dạng svg thường hay PNG';
    if (closed !== undefined && open.pop() !== closed) return BROKEN;
    if (text !== undefined && (UNKNOWN.test(text) || (open.length === 0 && /\S/.test(text))))
      return BROKEN;
    return name === undefined ? undefined : begin(name, attributes, empty === '/');
  };
  const isWhole = () =>
    count > 0 && open.length === 0 && [...used].every((prefix) => prefixes.has(prefix));
  return { problemOf, isWhole };
};

const BROKEN = 'là tệp svg bị hỏng; vẽ lại hay lưu lại dạng PNG';
const INTRICATE = 'có quá nhiều nét lồng nhau; lưu lại dạng PNG';

/** The printer's own reader falls over drawings that are nested deeper than some thousand; those made by hand or by programs know some ten. */
const DEEPEST = 200;
/** So many are printed in a second. */
const MOST_ELEMENTS = 100_000;

/** No `<` in what is no tag, so that a look for a tag finds tags. */
const TOKEN =
  /(?<text>[^<]+)|(?<comment><!--[\s\S]*?-->)|<!\[CDATA\[[^<]*?\]\]>|<\?[^<]*?\?>|<!DOCTYPE(?<declared>[^<>[]*[[>])|<\/(?<closed>[^\s<>/]+)\s*>|<(?<name>[^\s<>/!?"'=]+)(?<attributes>(?:\s+[^\s<>="'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>/gy;

/** An entity that XML itself does not know. */
const UNKNOWN = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

const areSound = (attributes: string): boolean => {
  const names = namesIn(attributes);
  return new Set(names).size === names.length && !UNKNOWN.test(attributes);
};

const namesIn = (attributes: string): string[] =>
  Array.from(attributes.matchAll(ATTRIBUTE), ([, name = '']) => name);

const ATTRIBUTE = /\s([^\s<>="'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
