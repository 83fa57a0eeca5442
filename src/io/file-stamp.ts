import { statSync, type Stats } from 'node:fs';
import type { FileVersion } from '../core/record.ts';

/** What the disk tells of a file without reading it. A file changed just now has none: it may change again within the same tick of the disk's clock. */
export const stampOf = (file: string): FileVersion['stamp'] => {
  try {
    return stampFrom(statSync(file));
  } catch {
    // Gone, or in a folder that may not be entered: whoever reads it says so.
    return '';
  }
};

/** The same of what the disk told already. */
export const stampFrom = ({ size, mtimeMs, ctimeMs, ino }: Stats): FileVersion['stamp'] =>
  Math.max(mtimeMs, ctimeMs) > Date.now() - TICK ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** The coarsest clock of a disk in use, FAT's, in milliseconds. */
const TICK = 2_000;
