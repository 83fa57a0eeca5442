import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Print {
  /** Width and height of each page in points. */
  readonly sizes: readonly string[];
  readonly pages: readonly string[];
  readonly text: string;
}

/** What stands on the pages of a PDF that the browser printed. */
export const readPrint = async (bytes: Uint8Array): Promise<Print> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sizes: string[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    sizes.push(`${Math.round(width)}x${Math.round(height)}`);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(text.join('').replace(/\s+/g, ' ').normalize('NFC'));
  }
  return { sizes, pages, text: pages.join(' ') };
};
