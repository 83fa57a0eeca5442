import { foldersOf, type Content } from '../core/content.ts';
import { fieldsPrint, nameOf } from '../core/fields-print.ts';
import type { FolderAsWas } from '../core/folder-as-was.ts';
import { kept } from '../core/kept.ts';
import type { Kinds } from '../core/kind.ts';
import { placeIn } from '../core/path.ts';
import type { CheckedRecord } from '../core/record.ts';
import { recordWithFields, soundRecord } from '../core/sound.ts';

/** The sound records of a content folder by kind, `quyet-dinh`, or by kind in a school year, `2026-2027/quyet-dinh`; looked for when they are asked for. */
export interface SoundRecords {
  /** In the order of their paths; always the same list, so that what one rule works out of it serves the next. */
  recordsOf(kind: string): readonly CheckedRecord[];
  /** Names what they say in their fields. */
  printOf(kind: string): string;
}

/** Looks for sound records; none is opened in folders that are known. */
export const soundRecords = (
  content: Content,
  kinds: Kinds,
  known: ReadonlyMap<string, FolderAsWas>,
): SoundRecords => {
  const soundAt = (path: string): CheckedRecord | undefined => {
    const record = content.records.get(path);
    return record && soundRecord(record, kinds);
  };
  const folders = foldersOf(content);
  // Made once: rules tell records from each other by what they are, not by what they say.
  const inFolder = kept((folder): readonly CheckedRecord[] => {
    const paths = folders.get(folder) ?? [];
    const fields = known.get(folder)?.fields();
    return fields
      ? fields.map((one, index) => recordWithFields(paths[index] ?? '', one, content.records))
      : paths.map(soundAt).filter((record) => record !== undefined);
  }, Infinity);
  const foldersIn = (kind: string) => [...folders.keys()].filter((folder) => isOf(folder, kind));
  return {
    recordsOf: kept((kind) => foldersIn(kind).flatMap(inFolder)),
    printOf: kept((kind) => {
      const prints = foldersIn(kind).map(
        (folder) => `${folder}\t${known.get(folder)?.print ?? printOf(inFolder(folder))}`,
      );
      return nameOf(prints.join('\n'));
    }),
  };
};

const isOf = (folder: string, kind: string): boolean =>
  kind.includes('/') ? `${folder}/`.startsWith(`${kind}/`) : folder.split('/')[1] === kind;

const printOf = (records: readonly CheckedRecord[]): string =>
  fieldsPrint(
    records.map(({ path }) => placeIn(path)[1]),
    records.map(({ fields }) => fields),
  );
