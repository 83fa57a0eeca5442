import { join } from 'node:path';
import { ledgerPath, ledgerText, stampPath } from '../core/ledger.ts';
import { manifestText, type Manifest } from '../core/manifest.ts';
import { deliveriesOf } from '../core/outbox.ts';
import { commitFile } from '../io/git-write.ts';
import type { Journal } from '../io/outbox.ts';
import { writeWhole } from '../io/write.ts';
import type { ReleaseSource } from './release-source.ts';
import { keptStamp } from './time-stamp.ts';

interface Sent {
  /** The folder that stands for everybody's mailbox, in a rehearsal. */
  readonly mailbox?: string | undefined;
  readonly rehearsal: boolean;
  readonly source: ReleaseSource;
  readonly folder: string;
  readonly content: string;
}

/** A real release commits its ledger; a rehearsal leaves its manifest beside the mailboxes. */
export const keepRecord = async (
  job: Sent,
  manifest: Manifest,
  journal: Journal,
): Promise<void> => {
  if (job.mailbox !== undefined)
    writeWhole(
      join(job.mailbox, `manifest-${manifest.year}-${manifest.ky}.json`),
      manifestText(manifest),
    );
  else
    await commitFile(job.source.repository, {
      path: ledgerPath(manifest),
      content: ledgerText(manifest, deliveriesOf(journal.entries)),
      message: `Sổ gửi: ${manifest.name}, năm học ${manifest.year}`,
    });
  const stamp = job.rehearsal ? undefined : await keptStamp(manifest, job);
  if (stamp)
    await commitFile(job.source.repository, {
      path: stampPath(manifest),
      content: stamp,
      message: `Dấu thời gian: ${manifest.name}, năm học ${manifest.year}`,
    });
};
