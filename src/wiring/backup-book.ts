import { existsSync, readFileSync } from 'node:fs';
import { parseBackupLine, type BackupLine } from '../core/backup.ts';
import { parseJson } from '../core/manifest.ts';
import { writeWhole } from '../io/write.ts';

/** Where a machine keeps the book of its backups: one line a place and run. */
export const BOOK = 'out/sao-luu/so-sao-luu.jsonl';

/** The lines of the book, oldest first; a line that cannot be read proves nothing. */
export const readBook = (path: string): BackupLine[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line) => parseBackupLine(parseJson(line)) ?? [])
    : [];

/** Writes the book whole, with its newest lines. */
export const writeBook = (path: string, lines: readonly BackupLine[]): void =>
  writeWhole(
    path,
    lines
      .slice(-MOST)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );

/** Some years of daily runs. */
const MOST = 5000;
