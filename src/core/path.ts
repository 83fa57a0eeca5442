/** A path's folder, empty for a file at the top, and the file's name. */
export const placeIn = (path: string): readonly [folder: string, name: string] => {
  const cut = path.lastIndexOf('/');
  return [path.slice(0, Math.max(cut, 0)), path.slice(cut + 1)];
};

/** Paths by the folder that they lie right in, in their order. */
export const byFolder = (paths: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>();
  let folder = '';
  let here: string[] | undefined;
  for (const path of paths) {
    // Neighbours mostly lie in one folder, which need not be looked up again.
    const isNeighbour = path.lastIndexOf('/') === folder.length && path.startsWith(folder);
    if (!isNeighbour || !here) {
      [folder] = placeIn(path);
      here = folders.get(folder) ?? [];
      folders.set(folder, here);
    }
    here.push(path);
  }
  return folders;
};
