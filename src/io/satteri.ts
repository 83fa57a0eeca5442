import type { Root } from 'mdast';
import type { Arena } from './arena-fields.ts';
import { treeOn } from './arena-tree.ts';
import { lazily } from './lazily.ts';

const satteri = lazily((require) => require('satteri') as typeof import('satteri'));

/** The parser of records, the same one that Astro uses: text → mdast with positions, which are worked out when one is asked for: the parser is a third faster without. */
export const parse = (text: string): Root =>
  treeOn(arenaOf(text, false), () => arenaOf(text, true));

const arenaOf = (text: string, withPositions: boolean): Arena => {
  const { createMdastHandle, serializeHandle, dropHandle } = satteri();
  const handle = createMdastHandle(text, featuresFor(text), withPositions);
  try {
    return new (readerClass())(serializeHandle(handle));
  } finally {
    dropHandle(handle);
  }
};

/** Markdown as records may use it: CommonMark, GFM tables, notes and strike-through, `$…$` sums. */
const featuresFor = (text: string) => ({
  gfm: true,
  frontmatter: false,
  // Asking for sums costs a tenth, and half of the records have none.
  math: text.includes('$'),
});

/** Cuts each text out of the bytes where it stands: the reader's own way works out first where every one of them stands. */
const readerClass = lazily(() => {
  const { MdastReader } = satteri();
  return class extends MdastReader {
    readonly #texts: Buffer;

    constructor(bytes: Uint8Array) {
      super(bytes);
      const { stringPoolOffset, stringPoolLen } = this.header;
      this.#texts = Buffer.from(bytes.buffer, bytes.byteOffset + stringPoolOffset, stringPoolLen);
    }

    override getString(offset: number, length: number): string {
      return length === 0 ? '' : this.#texts.toString('utf8', offset, offset + length);
    }
  };
});
