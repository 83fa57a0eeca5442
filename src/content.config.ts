import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Loader } from 'astro/loaders';
import { site } from './wiring/site.ts';

/** The records as Astro's content layer knows them: which there are and where their pages stand. Their text stays out of it: Astro writes its store to disk at every build, and the pages need a form, not Markdown that Astro would read by rules of its own. */
const records: Loader = {
  name: 'ho-so',
  load: async ({ store, parseData, generateDigest }) => {
    store.clear();
    const { opened, addresses } = await site();
    for (const { record, kind, facets } of opened.entries) {
      const address = addresses.get(record.path);
      if (address === undefined) continue;
      const data = await parseData({
        id: record.path,
        data: { address, kind: kind.id, name: facets.name },
      });
      store.set({ id: record.path, data, digest: generateDigest(record.text) });
    }
  },
};

export const collections = {
  hoSo: defineCollection({
    loader: records,
    schema: z.object({ address: z.string(), kind: z.string(), name: z.string() }),
  }),
};
