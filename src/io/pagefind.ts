import { close, createIndex } from 'pagefind';

/** Writes the search index of a built site into its folder `pagefind`; returns how many pages were read. Pagefind lists the values of a filter in another order each time, so these files alone of a site differ from build to build. */
export const writeSearchIndex = async (folder: string): Promise<number> => {
  try {
    const { index } = orThrow(await createIndex({ forceLanguage: 'vi' }));
    if (!index) throw new Error('Pagefind không mở được chỉ mục.');
    const { page_count } = orThrow(await index.addDirectory({ path: folder }));
    orThrow(await index.writeFiles({ outputPath: `${folder}/pagefind` }));
    return page_count;
  } finally {
    await close();
  }
};

const orThrow = <Response extends { readonly errors: readonly string[] }>(
  response: Response,
): Response => {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
};
