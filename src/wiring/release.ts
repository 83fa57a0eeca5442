import { join, resolve } from 'node:path';
import type { Finding } from '../core/finding.ts';
import type { Manifest } from '../core/manifest.ts';
import type { JournalEntry, Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import type { Pace } from '../core/sending.ts';
import type { DkimKey } from '../io/dkim.ts';
import { requireIdentity } from '../io/git-write.ts';
import { takeLock } from '../io/lock.ts';
import { openMailbox } from '../io/mailbox.ts';
import { openJournal, type Journal } from '../io/outbox.ts';
import type { SmtpServer } from '../io/smtp.ts';
import { limitOf } from '../steps/split.ts';
import { checkAll } from './check-all.ts';
import { todayOf } from './check-school.ts';
import { dkimKey, publishedDoubt } from './dkim.ts';
import { paceFor, serverFor } from './mail-server.ts';
import { announcedLimit } from './reach-server.ts';
import { buildRelease } from './release-build.ts';
import { keepRecord } from './release-kept.ts';
import {
  clearOutbox,
  keptManifest,
  manifestHash,
  queueAll,
  recoverJournal,
} from './release-outbox.ts';
import { forbidding } from './release-forbidden.ts';
import { requestNamed, type InspectionName } from './release-request.ts';
import { isAllAccepted, sendOwed } from './release-send.ts';
import { settle, type Settlement } from './release-settle.ts';
import { settleByLooking, type Look } from './release-settle-files.ts';
import { withSnapshot } from './release-snapshot.ts';
import { sourceOf, tagMessage, type ReleaseSource } from './release-source.ts';
import { tagDoubt, tagProven } from './release-tag.ts';
import { stampManifest } from './time-stamp.ts';

export interface SendOptions extends Pick<Look, 'lookIn' | 'reports'> {
  readonly content: string;
  readonly name: InspectionName;
  /** A rehearsal: a folder that stands for everybody's mailbox. Nothing is written to git. */
  readonly mailbox?: string | undefined;
  readonly out?: string | undefined;
  readonly resume: boolean;
  /** What a person found out about messages in doubt. */
  readonly settlement: Settlement;
  /** Send nothing; only find out how an earlier release stands. */
  readonly onlySettle?: boolean;
  /** How the school wants its letters sent. */
  readonly pace?: Pace | undefined;
}

/** How a release stands after a run. */
export type SendOutcome = { readonly findings: readonly Finding[] } | SentLetters;

/** What became of the letters of an outbox. */
export interface SentLetters {
  readonly manifest: Letters;
  readonly entries: readonly JournalEntry[];
  readonly folder: string;
  readonly stopped?: string | undefined;
  /** What did not work and does not matter to the mail. */
  readonly note?: string | undefined;
  /** What the files that a person named say, a sentence each. */
  readonly told?: readonly string[];
  /** Whether all was accepted before this run, so that it sent nothing. */
  readonly sentBefore?: boolean;
  /** What a person should see to, and did not stop the letters. */
  readonly warnings?: readonly Finding[] | undefined;
}

/** Tags, prints, stores and sends; run again, it goes on where it stopped. */
export const sendRelease = async (options: SendOptions): Promise<SendOutcome> => {
  const rehearsal = options.mailbox !== undefined;
  const mailbox = options.mailbox === undefined ? undefined : await openMailbox(options.mailbox);
  try {
    const server = options.onlySettle ? undefined : serverFor(mailbox, options.pace);
    const found = await sourceOf(options.content, options.name, {
      rehearsal,
      resume: options.resume,
    });
    if (!rehearsal) await requireIdentity(found.repository);
    const key = dkimKey(found.repository.root);
    if (!server && found.tagged === undefined) throw new EnvironmentProblem(NEVER_SENT);
    const warning = server && (await publishedDoubt(key, rehearsal));
    const source = server ? withLimit(found, await announcedLimit(server, options.pace)) : found;
    const shownFolder = options.out ?? defaultFolder(options, source.commit);
    const folder = resolve(shownFolder);
    const release = takeLock(folder);
    try {
      return await run({
        ...options,
        rehearsal,
        server,
        source,
        key,
        warning,
        folder,
        shownFolder,
      });
    } finally {
      release();
    }
  } finally {
    await mailbox?.close();
  }
};

const NEVER_SENT =
  'Kỳ này chưa gửi lần nào, nên chưa có thư nào để tìm. Gửi bằng: npm run release -- <kỳ> --send';

/** Once a release is tagged, its dossiers stay split as they were. */
const withLimit = (source: ReleaseSource, announced: number | undefined): ReleaseSource =>
  source.tagged === undefined ? { ...source, limit: limitOf(announced) } : source;

interface Run extends SendOptions {
  readonly rehearsal: boolean;
  /** Absent when nothing is to be sent. */
  readonly server: SmtpServer | undefined;
  readonly source: ReleaseSource;
  readonly key: DkimKey | undefined;
  /** What is not known of the key's record. */
  readonly warning: string | undefined;
  readonly folder: string;
  /** As people know it: no path of this machine. */
  readonly shownFolder: string;
}

const run = async (job: Run): Promise<SendOutcome> => {
  const { repository, tagged } = job.source;
  const doubt = tagged === undefined ? undefined : await tagDoubt(repository, job.name, job);
  if (doubt && job.server) throw new EnvironmentProblem(doubt);
  const prepared = await prepare(job);
  if ('findings' in prepared) return prepared;
  const { manifest, journal, warnings } = prepared;
  try {
    if (!job.rehearsal && job.source.tagged === undefined) await tagRelease(job.source, manifest);
    const unstamped = job.rehearsal ? undefined : await stampManifest(manifest, job);
    settle(journal, manifest, job.settlement);
    const told = await settleByLooking(journal, manifest, { ...job, since: job.source.date });
    const { server } = job;
    const sentBefore = server !== undefined && isAllAccepted({ manifest, journal });
    const stopped =
      server &&
      (await sendOwed({ ...job, server, pace: paceFor(job.mailbox, job.pace), manifest, journal }));
    await keepRecord(job, manifest, journal);
    const note = [job.warning, doubt, unstamped].filter(Boolean).join('\n') || undefined;
    const { entries } = journal;
    return {
      manifest,
      entries,
      folder: job.shownFolder,
      stopped,
      note,
      told,
      warnings,
      sentBefore,
    };
  } finally {
    journal.close();
  }
};

interface Built {
  readonly manifest: Manifest;
  /** What does not forbid the release and is to be told all the same. */
  readonly warnings?: readonly Finding[] | undefined;
}

type Prepared = { readonly findings: readonly Finding[] } | (Built & { readonly journal: Journal });

/** The outbox of this release: the one on the disk, or a new one. */
const prepare = async (job: Run): Promise<Prepared> => {
  const kept = keptManifest(job.folder, (manifest) => isMeant(manifest, job));
  if (kept) {
    const journal = openJournal(job.folder);
    if (job.source.tagged === undefined) queueAll(journal, kept);
    return { manifest: kept, journal };
  }
  clearOutbox(job.folder);
  const built = await build(job);
  if ('findings' in built) return built;
  const { manifest, warnings } = built;
  const { tagged } = job.source;
  if (tagged !== undefined && tagged !== manifestHash(manifest))
    throw new EnvironmentProblem(
      `Dựng lại từ thẻ ${manifest.tag} không ra đúng bản kê đã ghi trong thẻ; công cụ đã đổi từ hôm gửi. Dùng lại đúng phiên bản hôm ấy, hoặc lấy thư mục ${job.folder} từ máy đã gửi.`,
    );
  if (tagged !== undefined)
    return { manifest, journal: recoverJournal(job.folder, manifest, job.content) };
  const journal = openJournal(job.folder);
  queueAll(journal, manifest);
  return { manifest, journal, warnings };
};

const isMeant = (manifest: Manifest, { source, name }: Run): boolean =>
  manifest.year === name.year &&
  manifest.ky === name.ky &&
  manifest.commit === source.commit &&
  (source.tagged === undefined
    ? new Date(manifest.date).getTime() === source.date.getTime()
    : manifestHash(manifest) === source.tagged);

const build = (job: Run): Promise<{ findings: readonly Finding[] } | Built> =>
  withSnapshot(job.source.repository, job.source.commit, async (snapshot) => {
    const { opened } = snapshot;
    const checked = await checkAll(opened, { today: todayOf(opened), saved: job.source });
    const findings = forbidding(opened, requestNamed(opened, job.name), checked);
    if (findings.length > 0 && job.source.tagged === undefined) return { findings };
    const built = await buildRelease(snapshot, {
      ...job.source,
      name: job.name,
      folder: job.folder,
      key: job.key,
    });
    if (!built.manifest) return { findings: built.findings };
    if (built.manifest.messages.length === 0)
      throw new EnvironmentProblem(
        'Kỳ này không có hồ sơ nào để gửi. Xem lại phạm vi tuần và loại hồ sơ trong yêu cầu.',
      );
    return { manifest: built.manifest, warnings: built.findings };
  });

const tagRelease = (
  { repository, commit, date }: ReleaseSource,
  manifest: Manifest,
): Promise<void> =>
  tagProven(repository, {
    name: manifest.tag,
    commit,
    date: `@${date.getTime() / 1000} +0700`,
    message: tagMessage(
      `${manifest.name}, năm học ${manifest.year}`,
      manifestHash(manifest),
      manifest,
    ),
  });

const defaultFolder = ({ mailbox, name }: SendOptions, commit: string): string =>
  mailbox === undefined
    ? join('out', 'release', name.year, name.ky)
    : join(mailbox, 'thu-di', name.year, name.ky, commit.slice(0, 12));
