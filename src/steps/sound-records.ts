import { foldersOf, type Content } from '../core/content.ts';
import { fieldsPrint } from '../core/fields-print.ts';
import { kept } from '../core/kept.ts';
import type { Kinds } from '../core/kind.ts';
import { placeIn } from '../core/path.ts';
import type { CheckedRecord, SchoolRecord } from '../core/record.ts';
import { fieldsAsText, soundRecord } from '../core/sound.ts';

/** The sound records of a content folder by kind, `quyet-dinh`, or by kind in a school year, `2026-2027/quyet-dinh`; looked for when they are asked for. */
export interface SoundRecords {
  /** In the order of their paths; always the same list, so that what one rule works out of it serves the next. */
  recordsOf(kind: string): readonly CheckedRecord[];
  /** Names what they say in their fields. */
  printOf(kind: string): string;
}

/** Looks for sound records; `printKnown` names what the fields say in a folder that is known to be as it was, so that nothing is read for it. */
export const soundRecords = (
  content: Content,
  kinds: Kinds,
  printKnown: (folder: string) => string | undefined,
): SoundRecords => {
  const foldersIn = (kind: string) =>
    [...foldersOf(content)].filter(([folder]) => isOf(folder, kind));
  const recordsAt = (paths: readonly string[]) =>
    paths.map((path) => content.records.get(path)).filter((record) => record !== undefined);
  return {
    recordsOf: kept((kind) =>
      foldersIn(kind)
        .flatMap(([, paths]) => recordsAt(paths))
        .map((record) => soundRecord(record, kinds))
        .filter((record) => record !== undefined),
    ),
    printOf: kept((kind) => {
      const prints = foldersIn(kind).map(
        ([folder, paths]) =>
          [folder, printKnown(folder) ?? printOf(recordsAt(paths), kinds)] as const,
      );
      return fieldsPrint(prints);
    }),
  };
};

const isOf = (folder: string, kind: string): boolean =>
  kind.includes('/') ? `${folder}/`.startsWith(`${kind}/`) : folder.split('/')[1] === kind;

const printOf = (records: readonly SchoolRecord[], kinds: Kinds): string =>
  fieldsPrint(
    records.flatMap((record) => {
      const fields = fieldsAsText(record, kinds);
      return fields === undefined ? [] : [[placeIn(record.path)[1], fields] as const];
    }),
  );
