import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerPath, parseLedger } from '../core/ledger.ts';
import { manifestText, parseManifest, type Manifest } from '../core/manifest.ts';
import { deliveriesOf, type JournalEntry, type Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { JOURNAL, readJournal, startJournal, type Journal } from '../io/outbox.ts';
import { sha256 } from './release-print.ts';

/** The hash by which a tag and a letter name a manifest. */
export const manifestHash = (manifest: Manifest): string => sha256(manifestText(manifest));

/** A manifest kept in a folder, when it is the one that is meant. */
export const keptManifest = (
  folder: string,
  isMeant: (manifest: Manifest) => boolean,
): Manifest | undefined => {
  const path = join(folder, 'manifest.json');
  const manifest = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  const started = readJournal(folder).length > 0;
  return manifest && started && isMeant(manifest) ? manifest : undefined;
};

/** Clears a folder for a new outbox; one that has begun to send is never cleared. */
export const clearOutbox = (folder: string): void => {
  if (readJournal(folder).some(({ event }) => event !== 'queued'))
    throw new EnvironmentProblem(
      `Thư mục ${folder} đã có sổ gửi của một lần gửi khác, không được ghi đè. Gõ --out với một thư mục khác; nếu thẻ git của lần đó bị mất, lấy lại bằng: git fetch --tags`,
    );
  for (const name of ['thu', 'pdf', 'manifest.json', 'manifest.json.tsr', JOURNAL])
    rmSync(join(folder, name), { recursive: true, force: true });
};

/** Queues every message for every recipient that the journal does not know yet; a run that was stopped in the middle of this is made good by the next. */
export const queueAll = (journal: Journal, { messages }: Letters): void => {
  const known = new Set(deliveriesOf(journal.entries).map(({ message, to }) => `${message} ${to}`));
  for (const { id, to } of messages) {
    const unknown = to.filter((address) => !known.has(`${id} ${address}`));
    if (unknown.length > 0) journal.append({ event: 'queued', message: id, to: unknown });
  }
};

/** A journal for a release that was tagged before, whose journal is not on this machine: the committed ledger tells what became of it; what it does not tell is uncertain. */
export const recoverJournal = (
  folder: string,
  manifest: Manifest,
  contentRoot: string,
): Journal => {
  const path = join(contentRoot, ledgerPath(manifest));
  const ledger = existsSync(path) ? parseLedger(readFileSync(path, 'utf8')) : undefined;
  const known =
    ledger && manifestHash(ledger.manifest) === manifestHash(manifest) ? ledger.deliveries : [];
  const lines = manifest.messages.flatMap(({ id, to }) =>
    to.map((address) => lineOf(id, address, known)),
  );
  return startJournal(folder, lines);
};

const lineOf = (
  message: string,
  to: string,
  known: readonly {
    message: string;
    to: string;
    state: JournalEntry['event'];
    answer?: string | undefined;
  }[],
): Omit<JournalEntry, 'at'> => {
  const told = known.find((delivery) => delivery.message === message && delivery.to === to);
  if (!told)
    return { event: 'uncertain', message, to: [to], answer: 'Sổ gửi không còn trên máy này.' };
  const { state, answer } = told;
  return { event: state, message, to: [to], ...(answer === undefined ? {} : { answer }) };
};
