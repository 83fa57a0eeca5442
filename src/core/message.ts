import type { Mailbox, PrintedFile } from './dossier.ts';

/** One message of a release, ready to be written as bytes. */
export interface Message {
  /** Counts from 1 through the whole release; people settle doubts by it. */
  readonly number: number;
  /** `<…@school>`, derived from what the message holds. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  /** They get a copy. */
  readonly cc?: readonly Mailbox[];
  readonly replyTo: Mailbox;
  readonly subject: string;
  /** Message-IDs of the thread it goes on with, the oldest first; it answers the last. */
  readonly thread?: readonly string[];
  readonly part: number;
  readonly parts: number;
  readonly text: string;
  readonly html: string;
  readonly files: readonly PrintedFile[];
}

/** The file's name in the message: the last step of its path. */
export const attachmentName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
