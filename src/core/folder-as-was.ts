import type { CheckedRecord } from './record.ts';

/** What is known of a folder that has no new, changed or lost record right in it. */
export interface FolderAsWas {
  /** The `fieldsPrint` of its records. */
  readonly print: string;
  /** Whether one of them has a waiver. */
  readonly waives: boolean;
  /** What each says, in the order of their paths; not read until it is asked for. */
  readonly fields: () => readonly CheckedRecord['fields'][];
}
