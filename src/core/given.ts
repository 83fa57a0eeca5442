import type { Manifest } from './manifest.ts';
import type { Delivery } from './outbox.ts';

/** A file with its hash. */
export interface HashedFile {
  readonly name: string;
  readonly sha256: string;
}

/** A saved message that somebody gave to be matched. */
export interface GivenMessage {
  readonly is: 'eml';
  readonly name: string;
  /** Of the file as it was given. */
  readonly sha256: string;
  readonly id: string;
  readonly subject: string;
  /** The Date header. */
  readonly date: string;
  /** The newest first. */
  readonly received: readonly string[];
  /** Hashes of the message without what servers put in front, for each length that a manifest knows. */
  readonly bare: readonly string[];
  /** The hashes that the letter itself tells. */
  readonly told: readonly HashedFile[];
  readonly attachments: readonly HashedFile[];
}

/** A PDF that somebody gave to be matched. */
export interface GivenPdf extends HashedFile {
  readonly is: 'pdf';
  readonly bytes: number;
  /** False when the end of the file is not the end of a PDF. */
  readonly whole: boolean;
}

/** A manifest, or a ledger with the manifest in it. */
export interface GivenManifest {
  readonly is: 'manifest';
  readonly name: string;
  readonly manifest: Manifest;
  readonly hash: string;
  readonly deliveries: readonly Delivery[];
}

/** What an inspector gave to be matched, read. */
export type Given =
  | GivenPdf
  | GivenMessage
  | GivenManifest
  | { readonly is: 'other'; readonly name: string; readonly why: string };
