import { readFileSync, statSync } from 'node:fs';
import type { Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { readEml } from '../io/eml.ts';
import type { Journal } from '../io/outbox.ts';
import { reportLines } from '../steps/report-text.ts';
import { settleByMailbox } from '../steps/settle-by-mailbox.ts';
import { fileReport, noReports } from './release-reports.ts';
import { settleInMailbox } from './release-settle-imap.ts';

/** Where to learn what became of letters in doubt. */
export interface Look {
  /** The school's address: look into its mailbox. */
  readonly lookIn?: string | undefined;
  /** Reports of mail servers that a person saved as files; with these, the mailbox is left alone. */
  readonly reports?: readonly string[] | undefined;
  /** When the letters were written. */
  readonly since: Date;
  /** Of the outbox. */
  readonly folder: string;
}

/** Learns what became of letters and writes down what that proves; gives a sentence for everything that a named file says. */
export const settleByLooking = async (
  journal: Journal,
  letters: Letters,
  { lookIn, reports = [], since, folder }: Look,
): Promise<readonly string[]> => {
  if (reports.length > 0) return settleByFiles(journal, letters, { files: reports, folder });
  if (lookIn !== undefined)
    await settleInMailbox(journal, letters, { school: lookIn, since, folder });
  return [];
};

const settleByFiles = async (
  journal: Journal,
  letters: Letters,
  { files, folder }: { readonly files: readonly string[]; readonly folder: string },
): Promise<readonly string[]> => {
  const reports = noReports(letters);
  const lines: string[] = [];
  for (const name of files) {
    const bytes = bytesOf(name);
    const arrived = await arrivedAt(name, bytes);
    const said = await fileReport({ bytes, arrived }, reports, folder);
    lines.push(...reportLines(name, { said, arrived }, letters));
  }
  const sightings = new Map([...reports].map(([id, own]) => [id, { reports: own }]));
  const facts = { school: '', lookedAt: new Date(), sightings };
  for (const line of settleByMailbox(journal.entries, facts)) journal.append(line);
  return lines;
};

const bytesOf = (name: string): Uint8Array => {
  try {
    return readFileSync(name);
  } catch {
    throw new EnvironmentProblem(
      `Không đọc được tệp ${name}. Gõ đúng đường dẫn tệp .eml đã lưu từ hộp thư.`,
    );
  }
};

/** As the school's mail server noted, else as the report says of itself. */
const arrivedAt = async (name: string, bytes: Uint8Array): Promise<Date> => {
  const mail = await readEml(bytes);
  const noted = mail?.received[0]?.split(';').at(-1);
  const times = [noted, mail?.date].map((time) => new Date(time ?? Number.NaN));
  return times.find((time) => !Number.isNaN(time.getTime())) ?? statSync(name).mtime;
};
