import { withoutLinks } from './letter-words.ts';

/** What a letter says, piece by piece; its text and its HTML are two views of one value. */
export type LetterPiece =
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  | { readonly is: 'heading'; readonly text: string }
  /** `Giáo viên: Nguyễn Mai Lan`. */
  | { readonly is: 'facts'; readonly facts: readonly LetterFact[] }
  | { readonly is: 'items'; readonly items: readonly LetterItem[] };

export type LetterFact = readonly [name: string, value: string];

/** One thing of a list: a file, a lesson. */
export interface LetterItem {
  readonly mark: string;
  readonly title: string;
  /** Names of files keep their dots; all other words of a letter are freed of links. */
  readonly lines: readonly string[];
  /** Something to compare sign by sign: a hash. */
  readonly code?: string;
}

/** A letter as plain text and as HTML of the same words. */
export interface Letter {
  readonly text: string;
  readonly html: string;
}

/** A paragraph of one or more lines. */
export const paragraph = (...lines: readonly string[]): LetterPiece => ({ is: 'paragraph', lines });

/** Writes a letter in both ways; no mail program finds a link in it. */
export const writeLetter = (given: readonly LetterPiece[]): Letter => {
  const pieces = given.map(unlinked);
  return {
    text: `${pieces.map(textOf).join('\n\n')}\n`,
    html: `<html lang="vi"><body>\n<div style="${PAGE}">\n${pieces.map(htmlOf).join('\n')}\n</div>\n</body></html>\n`,
  };
};

const unlinked = (piece: LetterPiece): LetterPiece => {
  switch (piece.is) {
    case 'paragraph':
      return { ...piece, lines: piece.lines.map(withoutLinks) };
    case 'heading':
      return { ...piece, text: withoutLinks(piece.text) };
    case 'facts':
      return {
        ...piece,
        facts: piece.facts.map(([name, value]) => [name, withoutLinks(value)] as const),
      };
    case 'items':
      return {
        ...piece,
        items: piece.items.map((item) => ({ ...item, title: withoutLinks(item.title) })),
      };
  }
};

const textOf = (piece: LetterPiece): string => {
  switch (piece.is) {
    case 'paragraph':
      return piece.lines.join('\n');
    case 'heading':
      return piece.text.toLocaleUpperCase('vi');
    case 'facts':
      return piece.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'items':
      return piece.items.map(itemText).join('\n');
  }
};

const itemText = ({ mark, title, lines, code }: LetterItem): string =>
  [`${mark} ${title}`, ...lines.map((line) => `   ${line}`), ...(code ? [`   ${code}`] : [])].join(
    '\n',
  );

const htmlOf = (piece: LetterPiece): string => {
  switch (piece.is) {
    case 'paragraph':
      return `<p style="${PARAGRAPH}">${piece.lines.map(escape).join('<br>\n')}</p>`;
    case 'heading':
      return `<h2 style="${HEADING}">${escape(piece.text.toLocaleUpperCase('vi'))}</h2>`;
    case 'facts':
      return table(
        piece.facts.map(
          ([name, value]) =>
            `<th scope="row" style="${NAME}">${escape(name)}:</th><td style="${CELL}">${escape(value)}</td>`,
        ),
      );
    case 'items':
      return table(
        piece.items.map(
          (item) =>
            `<td style="${MARK}">${escape(item.mark)}</td><td style="${CELL}">${itemHtml(item)}</td>`,
        ),
      );
  }
};

const itemHtml = ({ title, lines, code }: LetterItem): string =>
  [
    `<strong>${escape(title)}</strong>`,
    ...lines.map((line) => `<span style="${QUIET}">${escape(line)}</span>`),
    ...(code ? [`<span style="${CODE}">${escape(code)}</span>`] : []),
  ].join('<br>\n');

const table = (rows: readonly string[]): string =>
  `<table cellspacing="0" cellpadding="0" style="${TABLE}">\n${rows.map((row) => `<tr>${row}</tr>`).join('\n')}\n</table>`;

/** Mail programs drop style sheets, so each element carries its own; no width is fixed, so a phone shows it whole. */
const PAGE =
  "max-width:640px;margin:0 auto;padding:8px;font:16px/1.5 'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const PARAGRAPH = 'margin:0 0 14px;overflow-wrap:anywhere';
const HEADING = 'margin:24px 0 8px;font-size:14px;letter-spacing:.04em';
const TABLE = 'width:100%;margin:0 0 14px;border-collapse:collapse;border-top:1px solid #bbb';
const BOX = 'padding:8px 6px;vertical-align:top;border-bottom:1px solid #bbb';
const CELL = `${BOX};overflow-wrap:anywhere`;
const NAME = `${BOX};width:6.5em;text-align:left;font-weight:normal;color:#666`;
const MARK = `${BOX};width:1.4em;color:#666`;
const QUIET = 'font-size:14px;color:#666';
const CODE = "font:13px/1.4 Consolas,Menlo,'Courier New',monospace;word-break:break-all";

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>\n');
