import { join } from 'node:path';
import { deliveriesOf, isUncertain, type Letters } from '../core/outbox.ts';
import { readDeliveryStatus } from '../io/dsn.ts';
import type { ImapSession } from '../io/imap.ts';
import type { Journal } from '../io/outbox.ts';
import { showProgress } from '../io/progress.ts';
import { writeWhole } from '../io/write.ts';
import { settleByMailbox, type Report, type Sighting } from '../steps/settle-by-mailbox.ts';
import { withMailbox } from './mailbox.ts';
import { sha256 } from './release-print.ts';

export interface MailboxSearch {
  /** The address of the mailbox that `IMAP_URL` opens. */
  readonly school: string;
  /** When the messages were written. */
  readonly since: Date;
  /** Where reports of mail servers are filed. */
  readonly folder: string;
}

/** Looks for messages in doubt in the school's mailbox, files what mail servers report, and writes down what that proves. */
export const settleInMailbox = (
  journal: Journal,
  letters: Letters,
  search: MailboxSearch,
): Promise<void> =>
  withMailbox(async (session) => {
    const reports = await fileReports(session, letters, search);
    const doubtful = deliveriesOf(journal.entries).filter(isUncertain);
    const sightings = await lookFor(session, new Set(doubtful.map(({ message }) => message)));
    for (const { id } of letters.messages)
      sightings.set(id, { ...sightings.get(id), reports: reports.get(id) ?? [] });
    const facts = { school: search.school, lookedAt: new Date(), sightings };
    for (const line of settleByMailbox(journal.entries, facts)) journal.append(line);
  });

const lookFor = async (
  session: ImapSession,
  ids: ReadonlySet<string>,
): Promise<Map<string, Sighting>> => {
  const progress = showProgress('Tìm trong hộp thư', ids.size);
  const sightings = new Map<string, Sighting>();
  for (const id of ids) {
    sightings.set(id, { seen: await session.find(id), reports: [] });
    progress.step();
  }
  progress.stop();
  return sightings;
};

/** Reports on these letters, by Message-ID; each is kept whole, under a name made of its bytes. */
const fileReports = async (
  session: ImapSession,
  { messages }: Letters,
  { since, folder }: MailboxSearch,
): Promise<ReadonlyMap<string, readonly Report[]>> => {
  const ours = new Map<string, Report[]>(messages.map(({ id }) => [id, []]));
  for await (const { bytes, arrived } of session.reportsSince(since)) {
    const about = (await readDeliveryStatus(bytes)).filter(({ message }) => ours.has(message));
    for (const report of about) ours.get(report.message)?.push({ ...report, arrived });
    if (about.length > 0)
      writeWhole(join(folder, 'bao-nhan', `${sha256(bytes).slice(0, 16)}.eml`), bytes);
  }
  return ours;
};
