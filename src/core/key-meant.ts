import type { Shape } from './roles.ts';
import { slugOf } from './text.ts';

/** The one known key that was meant: by its letters, or by the field's own title. Undefined when it is spelt as known, or nothing is certain. */
export const keyMeant = (
  key: string,
  known: Readonly<Record<string, Shape>>,
): string | undefined => {
  if (key.length > 100 || Object.hasOwn(known, key)) return undefined;
  const slug = slugOf(key);
  const meant = Object.entries(known).filter(
    ([name, { title = '' }]) => slug === slugOf(name) || slug === slugOf(title),
  );
  return slug && meant.length === 1 ? meant[0]?.[0] : undefined;
};
