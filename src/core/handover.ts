/** What changes hands with a mailbox, by the part of the minutes that it belongs to. */
export interface Changes {
  /** Ways to prove who one is, and to get back in. */
  readonly proofs: readonly string[];
  /** What the mailbox does by itself. */
  readonly mailbox: readonly string[];
  /** Who and what is logged in elsewhere. */
  readonly access: readonly string[];
}
