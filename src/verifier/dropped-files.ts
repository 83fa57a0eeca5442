import { isClutter } from '../steps/given-sort.ts';

/** The files that were dropped, with those in dropped folders. To be called while the drop is handled: later the browser has let go of them. */
export const droppedFiles = async ({ items }: DataTransfer): Promise<File[]> => {
  const found = [...items].filter(({ kind }) => kind === 'file').map(filesOf);
  return (await Promise.all(found)).flat();
};

/** Without what systems put beside people's files. */
export const wanted = (files: Iterable<File>): File[] =>
  [...files].filter(({ name }) => !isClutter(name));

/** Chromium reads a folder dropped on a page from disk by its handle only; other browsers know entries alone. */
interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

const filesOf = async (item: HandleItem): Promise<File[]> => {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (!entry?.isDirectory) return file ? wanted([file]) : [];
  const handle = await item.getAsFileSystemHandle?.();
  return handle ? inHandle(handle) : inEntry(entry);
};

const inHandle = async (handle: FileSystemHandle): Promise<File[]> => {
  if (isClutter(handle.name)) return [];
  if (handle instanceof FileSystemFileHandle) return [await handle.getFile()];
  const found: File[] = [];
  if (handle instanceof FileSystemDirectoryHandle)
    for await (const inside of handle.values()) found.push(...(await inHandle(inside)));
  return found;
};

const inEntry = async (entry: FileSystemEntry): Promise<File[]> => {
  if (isClutter(entry.name)) return [];
  if (isFile(entry)) return [await new Promise<File>((done, fail) => entry.file(done, fail))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  // A browser gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (some.length === 0) return found;
    for (const inside of some) found.push(...(await inEntry(inside)));
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
