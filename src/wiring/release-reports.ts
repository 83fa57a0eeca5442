import { join } from 'node:path';
import type { Letters } from '../core/outbox.ts';
import { readDeliveryStatus, type DeliveryStatus } from '../io/dsn.ts';
import { writeWhole } from '../io/write.ts';
import type { Report } from '../steps/settle-by-mailbox.ts';
import { sha256 } from './release-print.ts';

/** A report of a mail server as it lies in a mailbox or in a file. */
export interface ArrivedReport {
  readonly bytes: Uint8Array;
  readonly arrived: Date;
}

/** Reports on the letters of an outbox, by Message-ID. */
export type Reports = Map<string, Report[]>;

/** No report on any letter yet. */
export const noReports = ({ messages }: Letters): Reports =>
  new Map(messages.map(({ id }) => [id, []]));

/** Adds what a report says of the letters, and keeps it whole beside the outbox, under a name made of its bytes, when it speaks of any. Gives all that it says. */
export const fileReport = async (
  { bytes, arrived }: ArrivedReport,
  reports: Reports,
  folder: string,
): Promise<readonly DeliveryStatus[]> => {
  const said = await readDeliveryStatus(bytes);
  const about = said.filter(({ message }) => reports.has(message));
  for (const status of about) reports.get(status.message)?.push({ ...status, arrived });
  if (about.length > 0)
    writeWhole(join(folder, 'bao-nhan', `${sha256(bytes).slice(0, 16)}.eml`), bytes);
  return said;
};
