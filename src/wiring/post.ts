import { join, resolve } from 'node:path';
import { lettersText } from '../core/letters.ts';
import type { Message } from '../core/message.ts';
import { deliveriesOf } from '../core/outbox.ts';
import type { Pace } from '../core/sending.ts';
import { commitFile, requireIdentity } from '../io/git-write.ts';
import type { Repository } from '../io/git.ts';
import { takeLock } from '../io/lock.ts';
import { openMailbox } from '../io/mailbox.ts';
import { openJournal } from '../io/outbox.ts';
import type { SmtpServer } from '../io/smtp.ts';
import { limitOf } from '../steps/split.ts';
import { dkimKey, publishedDoubt } from './dkim.ts';
import { paceFor, serverFor } from './mail-server.ts';
import { learnLetters, storeLetters, type LetterBox } from './post-store.ts';
import { announcedLimit } from './reach-server.ts';
import { isAllAccepted, sendOwed } from './release-send.ts';
import { settle, type Settlement } from './release-settle.ts';
import { settleByLooking } from './release-settle-files.ts';
import type { SentLetters } from './release.ts';

/** Letters about one record, to be sent by the same outbox as a release. */
export interface Post {
  readonly repository: Repository;
  /** The address of the school's mailbox. */
  readonly school: string;
  /** How the school wants its letters sent. */
  readonly pace?: Pace | undefined;
  /** Where the ledger lies, from the content folder. */
  readonly ledger: string;
  /** Subject of the commit that keeps the ledger. */
  readonly title: string;
  /** Their numbers are given by the outbox. */
  readonly drafts: readonly Message[];
  contentOf(path: string): Uint8Array;
}

export interface PostOptions {
  /** A rehearsal: a folder that stands for everybody's mailbox. Nothing is written to git. */
  readonly mailbox?: string | undefined;
  readonly out?: string | undefined;
  /** Look for letters in doubt in the school's mailbox first. */
  readonly settle: boolean;
  /** Reports of mail servers, saved as files, that say it instead of the mailbox. */
  readonly reports: readonly string[];
  readonly settlement: Settlement;
}

/** Stores and sends letters; what was sent before – here or, by the committed ledger, on another machine – is not sent again. */
export const postLetters = async (post: Post, options: PostOptions): Promise<SentLetters> => {
  const mailbox = options.mailbox === undefined ? undefined : await openMailbox(options.mailbox);
  try {
    const server = serverFor(mailbox, post.pace);
    if (!mailbox) await requireIdentity(post.repository);
    const note = await publishedDoubt(dkimKey(post.repository.root), mailbox !== undefined);
    const limit = limitOf(await announcedLimit(server, post.pace));
    const shownFolder = options.out ?? defaultFolder(post, options);
    const release = takeLock(resolve(shownFolder));
    try {
      return { ...(await run({ ...post, ...options, server, limit, shownFolder })), note };
    } finally {
      release();
    }
  } finally {
    await mailbox?.close();
  }
};

interface Run extends Post, PostOptions, Pick<LetterBox, 'limit'> {
  readonly server: SmtpServer;
  readonly shownFolder: string;
}

const run = async (job: Run): Promise<SentLetters> => {
  const folder = resolve(job.shownFolder);
  const journal = openJournal(folder);
  try {
    const box = { ...job, folder, journal, ledgerFile: ledgerFile(job) };
    const { known, meant } = await storeLetters(box, learnLetters(box));
    const manifest = { messages: meant };
    settle(journal, manifest, job.settlement);
    const [first] = meant;
    const since = new Date(first?.date ?? Date.now());
    const lookIn = first && job.settle ? job.school : undefined;
    const { reports } = job;
    const told = await settleByLooking(journal, manifest, { lookIn, reports, since, folder });
    const sentBefore = isAllAccepted({ manifest, journal });
    const stopped = await sendOwed({ ...box, manifest, pace: paceFor(job.mailbox, job.pace) });
    if (job.mailbox === undefined)
      await commitFile(job.repository, {
        path: job.ledger,
        content: lettersText(known, deliveriesOf(journal.entries)),
        message: job.title,
      });
    const ids = new Set(meant.map(({ id }) => id));
    const entries = journal.entries.filter(({ message }) => ids.has(message));
    return { manifest, entries, folder: job.shownFolder, stopped, told, sentBefore };
  } finally {
    journal.close();
  }
};

/** A rehearsal knows nothing of what was really sent. */
const ledgerFile = ({ repository: { root, prefix }, ledger, mailbox }: Run): string | undefined =>
  mailbox === undefined ? join(root, prefix, ledger) : undefined;

const defaultFolder = ({ ledger }: Post, { mailbox }: PostOptions): string =>
  join(mailbox ?? 'out', 'thu-di', ledger.replace(/\.gui\.json$/, ''));
