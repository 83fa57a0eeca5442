import { close, createIndex } from 'pagefind';

/** Writes the search index of a built site into its folder `pagefind`; returns how many pages it holds. */
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
