import { alphabetOf } from './alphabet.ts';

/** A word that was typed in an encoding from before Unicode. */
export interface OldWord {
  readonly word: string;
  readonly index: number;
  readonly why: string;
  readonly advice: string;
}

/** The first word of an old encoding, when at least two words look so: one alone may be foreign, such as "Noël". */
export const oldEncoding = (text: string): OldWord | undefined => {
  const alphabet = alphabetOf(text);
  for (const { mayHold, signs, why, advice } of ENCODINGS) {
    if (!mayHold.test(alphabet) || !signs.test(text)) continue;
    const words = [...text.matchAll(new RegExp(`\\p{L}*${signs.source}[^\\s.,;:!?]*`, 'gu'))];
    const [first] = words;
    if (first && new Set(words.map(([word]) => word)).size >= 2)
      return { word: first[0].slice(0, 30), index: first.index, why, advice };
  }
  return undefined;
};

/** What to say of such a word. */
export const oldWordSentence = ({ word, why, advice }: OldWord): string =>
  `Chữ "${word}" ${why}, máy khác đọc không ra. ${advice}`;

/** True when not only a passage but the head or the titles of a record are in an old encoding: nothing else that is said of it would help. */
export const isOldThroughout = (text: string): boolean =>
  oldEncoding(
    text
      .split('\n')
      .filter((line, at) => at < HEAD_LINES || line.startsWith('#'))
      .join('\n'),
  ) !== undefined;

const HEAD_LINES = 10;

const RETYPE = 'Chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6), hoặc gõ lại với bảng mã Unicode.';

/** Pairs and signs that no Vietnamese text in Unicode has. `mayHold` is quick, and true wherever `signs` is. */
const ENCODINGS = [
  {
    mayHold: /[øûåäâïùôõØÛÅÄÂ]/,
    signs:
      /(?:[aeouyöô][øûåä]|[aeo]â|[AEO]Â|[AEOUYÖÔ][ØÛÅÄ]|ö[ùïôõ]|ôù|[aeouy]ï[cmnpt]?(?!\p{L}))/u,
    why: 'gõ bằng bảng mã VNI',
    advice: RETYPE,
  },
  {
    mayHold: /[µ¸¶¨¾¼©ª¬\u00ad®]/,
    signs: /(?:\p{L}[µ¸¶¨¾¼©ª¬\u00ad](?!\d)|[®\u00ad]\p{Ll})/u,
    why: 'gõ bằng bảng mã TCVN3 (phông .Vn)',
    advice: RETYPE,
  },
  {
    mayHold: /[ºÃÄÆ»]/,
    signs:
      /(?:áº[\u0080-\u00bf‚-›]|á»[\u0080-\u00bf‚-›\p{L}]|Ã[\u0080-\u00bf]|Ä[\u0080-\u00bf‘]|Æ[°¡])/u,
    why: 'bị vỡ vì mở sai bảng mã',
    advice: 'Mở lại bản gốc với bảng mã UTF-8, hoặc gõ lại.',
  },
] as const;
