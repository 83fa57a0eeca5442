import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** What is told of a folder that is watched. */
interface Listener {
  readonly onChange: () => void;
  readonly onError: (error: Error) => void;
}

/** Watches a folder and everything below it; gives what ends that. On Linux each folder is watched by itself: Node's own watch of a tree holds on to files there, and hears nothing more of one that an editor has replaced. */
export const watchTree = (root: string, listener: Listener): (() => void) => {
  if (process.platform === 'linux') return watchFolders(root, listener);
  const watcher = watch(root, { recursive: true }, listener.onChange);
  watcher.on('error', listener.onError);
  return () => watcher.close();
};

const watchFolders = (root: string, { onChange, onError }: Listener): (() => void) => {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    drop(folder);
    const watcher = watch(folder, (event, name) => {
      const path = join(folder, name ?? '');
      if (event === 'rename' && name !== null) follow(path);
      onChange();
    });
    watcher.on('error', (error) => (isFolder(folder) ? onError(error) : drop(folder)));
    watchers.set(folder, watcher);
    // Listed once it is watched, so that nothing comes in between.
    for (const inside of foldersIn(folder)) tryTo(add, inside);
  };
  const follow = (path: string): void => {
    const isNew = isFolder(path);
    for (const known of [...watchers.keys()])
      if (known === path || known.startsWith(`${path}/`)) drop(known);
    if (isNew) tryTo(add, path);
  };
  add(root);
  return () => [...watchers.keys()].forEach(drop);
};

/** A folder that has gone again, or that must not be read, is let be; the check tells of it. */
const tryTo = (add: (folder: string) => void, folder: string): void => {
  try {
    add(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
  }
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
