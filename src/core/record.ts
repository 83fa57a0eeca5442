import type { Root } from 'mdast';
import type { Finding, Place } from './finding.ts';

/** Where one value of the front matter stands, or its key; the path names keys and list positions from the top. */
export type PlaceOfField = (path: readonly (string | number)[], part?: 'key') => Place;

/** Tells one content of a file from another. */
export interface FileVersion {
  /** Hash of the file's bytes. */
  readonly hash: string;
  /** Size and times as the disk told them before the file was read; empty when they cannot be relied on. */
  readonly stamp: string;
}

/** What reading a record's text found out: enough to stand for it until the text itself is wanted. */
export interface RecordFacts {
  readonly version: FileVersion;
  readonly findings: readonly Finding[];
  /** Length of the YAML after the first `---`. */
  readonly yamlLength: number;
  readonly bodyStart: number;
  /** False for a body that must not reach the parser. */
  readonly hasBody: boolean;
  /** Its fields, where an earlier run found them sound. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** One record: a Markdown file of the content folder, read once. */
export interface SchoolRecord {
  /** Path from the content folder, with `/`: `2026-2027/ke-hoach-bai-day/…/toan.md`. */
  readonly path: string;
  /** School year, the first folder: `2026-2027`. */
  readonly year: string;
  /** Id of the record kind, the second folder. */
  readonly kind: string;
  /** The path below the kind's folder, without `.md`. */
  readonly slug: string;
  readonly facts: RecordFacts;
  /** The whole file as text. */
  readonly text: string;
  /** Front matter as it was typed: plain YAML 1.2 core values, dates still text. */
  readonly front: Readonly<Record<string, unknown>>;
  readonly placeOf: PlaceOfField;
  /** The body as mdast; positions count from the top of the file. */
  readonly tree: Root;
  /** What was wrong while reading (encoding, front matter, size). */
  readonly findings: readonly Finding[];
}

/** A record whose fields have passed its kind's schema: days are ISO days, lists are lists. */
export interface CheckedRecord extends SchoolRecord {
  readonly fields: Readonly<Record<string, unknown>>;
}
