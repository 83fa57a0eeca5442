import { deliveriesOf, isUncertain, type Letters } from '../core/outbox.ts';
import type { ImapSession } from '../io/imap.ts';
import type { Journal } from '../io/outbox.ts';
import { showProgress } from '../io/progress.ts';
import { settleByMailbox, type Sighting } from '../steps/settle-by-mailbox.ts';
import { withMailbox } from './mailbox.ts';
import { fileReport, noReports, type Reports } from './release-reports.ts';

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

/** Reports on these letters, each kept whole. */
const fileReports = async (
  session: ImapSession,
  letters: Letters,
  { since, folder }: MailboxSearch,
): Promise<Reports> => {
  const reports = noReports(letters);
  for await (const mail of session.reportsSince(since)) await fileReport(mail, reports, folder);
  return reports;
};
