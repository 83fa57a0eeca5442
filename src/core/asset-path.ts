import { posix } from 'node:path';

/** The path from the content folder, or undefined when the address leaves it. */
export const assetPath = (folder: string, url: string): string | undefined => {
  const path = posix.normalize(posix.join(folder, decoded(url)));
  return path.startsWith('..') || posix.isAbsolute(path) ? undefined : path;
};

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};
