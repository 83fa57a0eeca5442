import { filesChangedSince, requireRepository } from '../io/git.ts';
import type { OpenSchool } from './open-school.ts';

/** The records that a branch, tag or commit does not have as they are now, by path from the content folder. */
export const pathsChangedSince = async (
  { content, entries }: OpenSchool,
  revision: string,
): Promise<string[]> => {
  const changed = new Set(await filesChangedSince(await requireRepository(content.root), revision));
  return entries
    .filter(
      (entry) =>
        changed.has(entry.record.path) || entry.form().images.some((image) => changed.has(image)),
    )
    .map(({ record }) => record.path);
};
