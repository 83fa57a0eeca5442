import type { Told } from '../core/asked.ts';
import { placeIn } from '../core/path.ts';
import {
  readLine,
  written,
  type Line,
  type Remembered,
  type Together,
} from './check-memory-file.ts';
import { FolderMemory } from './check-memory-folder.ts';
import { openJournal } from './journal.ts';

/** What earlier checks of a content folder found out. Losing it costs time and nothing else. */
export interface CheckMemory {
  /** The state of git that all of it agrees with. */
  readonly head: string;
  paths(): readonly string[];
  recall(path: string): Remembered | undefined;
  keep(path: string, remembered: Remembered): void;
  forget(path: string): void;
  /** Forgets what is in that folder no more. */
  keepOnly(folder: string, paths: readonly string[]): void;
  /** What is remembered of the records right in a folder together; undefined while any of it is new. */
  recallTogether(folder: string): Together | undefined;
  /** What was said across the records of a folder. */
  recallAcross(folder: string): Told | undefined;
  keepAcross(folder: string, told: Told): void;
  /** Adds what is new to the file. */
  save(head: string): void;
}

/** Opens the memory in a file, or one that lasts as long as the program. A file that another version of this tool wrote counts for nothing; so does a line that is not whole. */
export const openCheckMemory = (file?: string, tool = ''): CheckMemory => {
  const journal = openJournal(file, written(['tool', tool]));
  const { folders, across, ...before } = readAll(journal.text);
  let { head } = before;
  const toldAnew = new Set<string>();
  const folderAt = (path: string): FolderMemory => {
    const folder = folders.get(path) ?? new FolderMemory();
    folders.set(path, folder);
    return folder;
  };
  return {
    get head() {
      return head;
    },
    paths: () => [...folders].flatMap(([path, { rows }]) => pathsOf(path, rows.keys())),
    recall: (path) => {
      const [folder, name] = placeIn(path);
      return folders.get(folder)?.rows.get(name);
    },
    keep: (path, remembered) => {
      const [folder, name] = placeIn(path);
      folderAt(folder).keep(name, remembered);
    },
    forget: (path) => {
      const [folder, name] = placeIn(path);
      folderAt(folder).forget(name);
    },
    keepOnly: (folder, paths) =>
      folders.get(folder)?.keepOnly(new Set(paths.map((path) => placeIn(path)[1]))),
    recallTogether: (folder) => folders.get(folder)?.together,
    recallAcross: (folder) => across.get(folder),
    keepAcross: (folder, told) => {
      across.set(folder, told);
      toldAnew.add(folder);
    },
    save: (now) => {
      if (file === undefined) return;
      const news = [
        ...foldersIn(folders, ({ together }) => together === undefined),
        ...acrossIn(across, (folder) => toldAnew.has(folder)),
        ...(now === head ? [] : [['git', now] as const]),
      ];
      head = now;
      toldAnew.clear();
      journal.add(news.map(written).join(''), () =>
        [['git', now] as const, ...foldersIn(folders), ...acrossIn(across)].map(written).join(''),
      );
    },
  };
};

const readAll = (text: string) => {
  const folders = new Map<string, FolderMemory>();
  const across = new Map<string, Told>();
  let head = '';
  for (const line of text.split('\n')) {
    const said = readLine(line);
    if (said?.[0] === 'folder') folders.set(said[1], new FolderMemory(said[2], said[3]));
    else if (said?.[0] === 'across') across.set(said[1], said[2]);
    else if (said?.[0] === 'git') head = said[1];
  }
  return { folders, across, head };
};

const all = (): boolean => true;

const foldersIn = (
  folders: ReadonlyMap<string, FolderMemory>,
  isWanted: (folder: FolderMemory) => boolean = all,
): Line[] =>
  [...folders].flatMap(([path, folder]) =>
    isWanted(folder) ? [['folder', path, folder.settle(), () => folder.rows]] : [],
  );

const acrossIn = (
  across: ReadonlyMap<string, Told>,
  isWanted: (folder: string) => boolean = all,
): Line[] =>
  [...across].flatMap(([folder, told]) => (isWanted(folder) ? [['across', folder, told]] : []));

const pathsOf = (folder: string, names: Iterable<string>): string[] =>
  Array.from(names, (name) => (folder ? `${folder}/${name}` : name));
