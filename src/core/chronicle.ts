import type { Day } from './day.ts';

/** A commit among its neighbours. */
export interface GraphCommit {
  readonly parents: readonly string[];
  readonly committer: string;
  /** ISO 8601 with offset, as the committing machine said. */
  readonly committed: string;
  readonly subject: string;
  /** Names in `Reviewed-by` lines. */
  readonly reviewers: readonly string[];
}

/** Every commit of the checked out branch, newest first. */
export type CommitGraph = ReadonlyMap<string, GraphCommit>;

/** Lines that a commit added to a record and took out of it. */
export interface LineCount {
  readonly added: number;
  readonly removed: number;
}

/** One state of a record, with the commit that made it. */
export interface Version {
  readonly commit: string;
  readonly author: string;
  readonly committed: string;
  readonly subject: string;
  /** Git's id of the text; all zeros when the commit deleted it. */
  readonly blob: string;
  readonly lines?: LineCount | undefined;
}

/** A merge by which somebody let a version into the school's book. */
export interface Acceptance {
  readonly commit: string;
  readonly by: string;
  readonly committed: string;
  readonly subject: string;
}

/** A comment slip about the record. */
export interface Comment {
  readonly path: string;
  readonly by: string;
  readonly day: Day;
  /** When git first saw the slip. */
  readonly committed?: string | undefined;
  /** The commit of the version that was read, when the slip keeps its fingerprint. */
  readonly read?: string | undefined;
}

/** What became of the section that is written after the lesson. `early`: it already stood there before, and nothing was added. */
export type Reflection =
  | { readonly state: 'none' }
  | { readonly state: 'owed' }
  | { readonly state: 'early'; readonly commit: string; readonly committed: string }
  | {
      readonly state: 'written';
      readonly commit: string;
      readonly committed: string;
      /** Whole days after the last day of teaching. */
      readonly days: number;
    };

/** One recipient of a message, as the ledger tells. */
export interface Receipt {
  readonly message: number;
  readonly id: string;
  readonly sha256: string;
  readonly to: string;
  readonly state: string;
  readonly at: string;
  readonly answer?: string | undefined;
}

/** A time-stamp (RFC 3161) of a release's manifest, signed rightly by whom it names. Whether that authority is to be trusted, its root certificate tells, not the school. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  /** Where it lies, from the content folder. */
  readonly path: string;
}

/** A DKIM signature of a letter that came back, right with the key that was kept beside the letter. */
export interface Seal {
  /** Number and Message-ID of the letter. */
  readonly message: number;
  readonly id: string;
  readonly domain: string;
  readonly selector: string;
  /** When the domain signed; where the signature does not tell, the earliest time that the letter bears. */
  readonly at: string;
  /** True when the letter is, byte for byte, the one that the manifest names. */
  readonly exact: boolean;
  /** When the DNS gave the key that was kept. */
  readonly kept: string;
  /** The key's record, whole, and its SHA-256. */
  readonly record: string;
  readonly recordSha256: string;
}

/** A record inside a release. */
export interface Sending {
  readonly ky: string;
  readonly name: string;
  readonly tag: string;
  /** When the tag was made, when it is here and names this manifest. */
  readonly tagged?: string | undefined;
  readonly tagger?: string | undefined;
  readonly manifest: string;
  readonly commit: string;
  readonly file: string;
  readonly sha256: string;
  readonly blob: string;
  readonly receipts: readonly Receipt[];
  readonly stamp?: Stamp | undefined;
  /** Why the time-stamp that lies there is worth nothing. */
  readonly badStamp?: string | undefined;
  /** Absent: no letter that came back was at hand. */
  readonly seals?: readonly Seal[] | undefined;
}

/** All that is known about when one record was what. */
export interface Chronicle {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  /** Id of the person it belongs to. */
  readonly owner?: string | undefined;
  readonly author: string;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Oldest first. */
  readonly versions: readonly Version[];
  readonly accepted: readonly Acceptance[];
  readonly comments: readonly Comment[];
  readonly reflection: Reflection;
  readonly sendings: readonly Sending[];
  /** What cannot be right, each a whole sentence. */
  readonly doubts: readonly string[];
}
