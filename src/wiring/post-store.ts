import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lettersText, parseLetters, type KeptLetter, type LetterBook } from '../core/letters.ts';
import type { Message } from '../core/message.ts';
import { deliveriesOf } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { composeMessage } from '../io/mime.ts';
import type { Journal } from '../io/outbox.ts';
import { writeWhole } from '../io/write.ts';
import { isTooLarge } from '../steps/split.ts';
import { dkimKey, sealed } from './dkim.ts';
import type { Post } from './post.ts';
import { isoSeconds, messagePath } from './release-build.ts';
import { sha256 } from './release-print.ts';
import { sendingDate } from './release-source.ts';

/** An outbox of letters on this machine. */
export interface LetterBox extends Post {
  readonly folder: string;
  readonly journal: Journal;
  /** The ledger that was committed, when it counts. */
  readonly ledgerFile: string | undefined;
  /** What the mail server takes, when less than usual. */
  readonly limit: number | undefined;
}

/** The letters of the outbox, and those that only the committed ledger knows, with what became of them. */
export const learnLetters = ({ folder, journal, ledgerFile }: LetterBox): KeptLetter[] => {
  const committed = ledgerFile === undefined ? undefined : read(ledgerFile);
  const known = [...(read(join(folder, BOOK))?.letters ?? [])];
  for (const letter of committed?.letters ?? [])
    if (!known.some(({ id }) => id === letter.id))
      known.push({ ...letter, number: known.length + 1 });
  const told = deliveriesOf(journal.entries);
  for (const { message, to, state, answer } of committed?.deliveries ?? [])
    if (!told.some((delivery) => delivery.message === message && delivery.to === to)) {
      const line = { event: state, message, to: [to] };
      journal.append(answer === undefined ? line : { ...line, answer });
    }
  return known;
};

/** Adds the letters that are new: their bytes first, then the list, then the journal. Gives all that are known, and those that are meant now. */
export const storeLetters = async (
  box: LetterBox,
  before: readonly KeptLetter[],
): Promise<{ known: KeptLetter[]; meant: KeptLetter[] }> => {
  const known = [...before];
  const meant: KeptLetter[] = [];
  for (const draft of box.drafts) {
    const old = known.find(({ id }) => id === draft.id);
    const letter = await storeLetter(box, draft, old ?? known.length + 1);
    if (!old) known.push(letter);
    meant.push(letter);
  }
  writeWhole(join(box.folder, BOOK), lettersText(known));
  const told = new Set(box.journal.entries.map(({ message }) => message));
  for (const { id, to } of meant)
    if (!told.has(id)) box.journal.append({ event: 'queued', message: id, to });
  return { known, meant };
};

const BOOK = 'thu.json';

/** A letter that is known stays as it was first written; one known from another machine is written again, and sent only if it comes out the same. */
const storeLetter = async (
  { folder, limit, contentOf, repository }: LetterBox,
  draft: Message,
  known: KeptLetter | number,
): Promise<KeptLetter> => {
  const isNew = typeof known === 'number';
  const number = isNew ? known : known.number;
  const path = messagePath(folder, { number });
  if (!isNew && existsSync(path)) return known;
  const date = isNew ? isoSeconds(sendingDate()) : known.date;
  const bytes = await composeMessage(draft, new Date(date), contentOf);
  if (isTooLarge(bytes.length, limit))
    throw new EnvironmentProblem(
      `Thư "${draft.subject}" nặng ${bytes.length} byte, quá mức máy chủ thư nhận, nên chưa gửi gì.`,
    );
  writeWhole(path, await sealed(bytes, dkimKey(repository.root)));
  return isNew ? letterOf(draft, { number, date }, bytes) : known;
};

const letterOf = (
  draft: Message,
  given: Pick<KeptLetter, 'number' | 'date'>,
  bytes: Uint8Array,
): KeptLetter => ({
  ...given,
  id: draft.id,
  from: draft.from.address,
  to: [...draft.to, ...(draft.cc ?? [])].map(({ address }) => address),
  subject: draft.subject,
  sha256: sha256(bytes),
  bytes: bytes.length,
});

const read = (path: string): LetterBook | undefined => {
  if (!existsSync(path)) return undefined;
  const book = parseLetters(readFileSync(path, 'utf8'));
  if (book) return book;
  throw new EnvironmentProblem(
    `Sổ thư ${path} hỏng nên không biết thư nào đã gửi. Lấy lại tệp này từ bản sao lưu; đừng xóa.`,
  );
};
