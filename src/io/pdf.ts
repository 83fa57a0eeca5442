import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A file inside a PDF. The PDFs of this project attach the record's Markdown; its description is the record's path. */
export interface AttachedFile {
  readonly bytes: Uint8Array;
  readonly description: string;
}

/** What a PDF says about itself. */
export interface PdfFacts {
  /** Bytes of the attached files by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** Records attached as source: bytes by the record's path from the content folder. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  readonly title: string;
  readonly author: string;
  /** As printed: `commit <hash>, path <record>`. */
  readonly keywords: string;
  /** `YYYY-MM-DDTHH:MM:SSZ`, or empty. */
  readonly created: string;
  readonly pages: number;
  /** The text of each page, line by line. */
  readonly text: readonly string[];
}

/** What a PDF says about itself beside its text, which takes long to read. */
export type PdfOrigin = Omit<PdfFacts, 'text'>;

/** Reads a PDF; undefined when the bytes are none or are damaged. */
export const readPdf = (bytes: Uint8Array): Promise<PdfFacts | undefined> =>
  reading(bytes, async (document) => ({
    ...(await originOf(document)),
    text: await textOf(document),
  }));

/** Reads what a PDF says about itself, without its text; undefined when the bytes are none or are damaged. */
export const readPdfOrigin = (bytes: Uint8Array): Promise<PdfOrigin | undefined> =>
  reading(bytes, originOf);

const reading = async <Result>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result | undefined> => {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    return await read(await loading.promise);
  } catch {
    return undefined;
  } finally {
    await loading.destroy();
  }
};

const originOf = async (document: PDFDocumentProxy): Promise<PdfOrigin> => {
  const { info } = (await document.getMetadata()) as { info: Readonly<Record<string, unknown>> };
  const said = (key: string): string => (typeof info[key] === 'string' ? info[key] : '');
  const files = await attachedFiles(document);
  return {
    attachments: new Map([...files].map(([name, { bytes }]) => [name, bytes])),
    sources: new Map([...files.values()].map(({ bytes, description }) => [description, bytes])),
    title: said('Title'),
    author: said('Author'),
    keywords: said('Keywords'),
    created: isoTime(said('CreationDate')),
    pages: document.numPages,
  };
};

const attachedFiles = async (document: PDFDocumentProxy): Promise<Map<string, AttachedFile>> => {
  const files = new Map<string, AttachedFile>();
  const listed = (await document.getAttachments()) as ReadonlyMap<
    string,
    { filename: string; description: string }
  > | null;
  for (const [id, { filename, description }] of listed ?? []) {
    const bytes = await document.getAttachmentContent(id);
    if (bytes) files.set(filename, { bytes, description });
  }
  return files;
};

/** `D:20260304010203Z` → `2026-03-04T01:02:03Z`. */
const isoTime = (time: string): string => {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z?/.exec(time);
  return parts ? `${parts.slice(1, 4).join('-')}T${parts.slice(4, 7).join(':')}Z` : '';
};

const textOf = async (document: PDFDocumentProxy): Promise<string[]> => {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .normalize('NFC'),
    );
  }
  return pages;
};
