import { momentOf } from '../core/moment.ts';
import { deliveriesOf, isUncertain, type Delivery, type JournalEntry } from '../core/outbox.ts';

/** What the school's mailbox knows of one message. */
export interface Sighting {
  /** The message lies there. */
  readonly seen?: { readonly folder: string; readonly arrived: Date } | undefined;
  /** What mail servers reported on it, in the order of their coming. */
  readonly reports: readonly Report[];
}

export interface Report {
  readonly recipient: string;
  readonly action: 'delivered' | 'failed' | 'delayed' | 'relayed' | 'expanded';
  readonly status: string;
  readonly answer: string;
  readonly arrived: Date;
}

export interface MailboxFacts {
  /** The address whose mailbox was looked into. */
  readonly school: string;
  readonly lookedAt: Date;
  /** By Message-ID. */
  readonly sightings: ReadonlyMap<string, Sighting>;
}

type Line = Omit<JournalEntry, 'at'>;

/**
 * What a look into the school's mailbox proves, and no more. A message that lies there was taken for the school.
 * Nothing here ever says that a message was not sent: a queue may hold it for days (RFC 5321, 4.5.4.1), a filter or a person may have removed it.
 */
export const settleByMailbox = (
  entries: readonly JournalEntry[],
  facts: MailboxFacts,
): readonly Line[] => {
  const deliveries = deliveriesOf(entries);
  return deliveries
    .flatMap((delivery) => lineOf(delivery, deliveries, facts) ?? [])
    .filter((line) => !isWritten(line, entries));
};

/** What was written down before has had its effect: a person may have decided since. */
const isWritten = ({ message, to, answer }: Line, entries: readonly JournalEntry[]): boolean =>
  entries.some(
    (entry) =>
      entry.message === message && entry.to.includes(to[0] ?? '') && entry.answer === answer,
  );

const lineOf = (
  delivery: Delivery,
  all: readonly Delivery[],
  facts: MailboxFacts,
): Line | undefined => {
  const sighting = facts.sightings.get(delivery.message) ?? { reports: [] };
  const told = byReport(delivery, sighting.reports);
  if (told || !isUncertain(delivery)) return told;
  if (isSchool(delivery, facts)) return ofSchool(delivery, sighting, facts);
  return sighting.seen && all.some((other) => wentTogether(other, delivery, facts))
    ? line(delivery, 'uncertain', LIKELY)
    : undefined;
};

/** The school's copy of an earlier conversation says nothing about this one. */
const wentTogether = (other: Delivery, { message }: Delivery, facts: MailboxFacts): boolean =>
  other.message === message && isSchool(other, facts) && isUncertain(other);

/** The school's copy shows that the server took the message; whether it took it for others too was said in a conversation that nobody heard to its end. */
const LIKELY =
  'bản gửi cùng lượt đã tới hộp thư của trường, nên nhiều khả năng bản này cũng tới; nhưng hộp thư của trường không chứng minh được điều ấy, hãy hỏi người nhận';

/** A server that took a message must deliver it or report that it cannot (RFC 5321, 6.1); after a report of failure a person decides, since a forwarder's failure is reported alike. */
const byReport = (delivery: Delivery, reports: readonly Report[]): Line | undefined => {
  const report = reports.findLast(
    ({ recipient, action }) => same(recipient, delivery.to) && action !== 'delayed',
  );
  if (!report) return undefined;
  const said = [report.status, report.answer].filter(Boolean).join(', ');
  const when = momentOf(report.arrived.toISOString());
  if (report.action === 'failed')
    return line(delivery, 'uncertain', `máy chủ thư báo lúc ${when}: không giao được (${said})`);
  return isUncertain(delivery)
    ? line(delivery, 'accepted', `Máy chủ thư báo lúc ${when}: đã giao (${said}).`)
    : undefined;
};

const ofSchool = (delivery: Delivery, { seen }: Sighting, { lookedAt }: MailboxFacts): Line => {
  if (seen)
    return line(
      delivery,
      'accepted',
      `Thấy trong hộp thư của trường (${seen.folder}), tới lúc ${momentOf(seen.arrived.toISOString())}.`,
    );
  const waited = lookedAt.getTime() - new Date(delivery.at).getTime();
  const looked = momentOf(lookedAt.toISOString());
  return line(
    delivery,
    'uncertain',
    waited < LONGEST_WAIT
      ? `lúc ${looked} chưa thấy trong hộp thư của trường; máy chủ thư còn có thể giao trong 5 ngày, nên tìm lại sau`
      : `lúc ${looked} không thấy trong hộp thư của trường dù đã quá 5 ngày, lúc máy chủ thư thường thôi thử; xem cả thư mục rác rồi mới xác nhận là chưa tới`,
  );
};

/** Servers give up after four to five days (RFC 5321, 4.5.4.1). */
const LONGEST_WAIT = 5 * 24 * 3_600_000;

const line = ({ message, to }: Delivery, event: Line['event'], answer: string): Line => ({
  event,
  message,
  to: [to],
  answer,
});

const isSchool = ({ to }: Delivery, { school }: MailboxFacts): boolean => same(to, school);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
