import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Writes the search index of a built site into its folder `pagefind`; returns how many pages it holds. The pages go in one by one, by their addresses: read all at once, they would end in another order, and the index in other bytes, each time. */
export const writeSearchIndex = async (
  folder: string,
  onPage: (done: number) => void = () => undefined,
): Promise<number> => {
  let added = 0;
  try {
    const { index } = orThrow(await createIndex({ forceLanguage: 'vi' }));
    if (!index) throw new Error('Pagefind không mở được chỉ mục.');
    for (const sourcePath of pagesIn(folder)) {
      const content = readFileSync(join(folder, sourcePath), 'utf8');
      if (!content.includes('data-pagefind-body')) continue;
      orThrow(await index.addHTMLFile({ sourcePath, content }));
      onPage((added += 1));
    }
    orThrow(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
    return added;
  } finally {
    await close();
  }
};

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .sort();

const orThrow = <Response extends { readonly errors: readonly string[] }>(
  response: Response,
): Response => {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
};
