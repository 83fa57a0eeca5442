import { readFileSync } from 'node:fs';
import { deliveriesOf, isOwed, type Delivery, type Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { unsigned } from '../io/dkim.ts';
import type { Journal } from '../io/outbox.ts';
import { showProgress } from '../io/progress.ts';
import { openSession, type SendResult, type SmtpServer, type SmtpSession } from '../io/smtp.ts';
import { messagePath } from './release-build.ts';
import { sha256 } from './release-print.ts';

export interface SendJob {
  readonly folder: string;
  readonly manifest: Letters;
  readonly journal: Journal;
  readonly server: SmtpServer;
}

/** Sends what is owed, one message at a time, and writes down every step before and after it is taken. Gives the sentence that stopped it, if any. */
export const sendOwed = async (job: SendJob): Promise<string | undefined> => {
  const owed = job.manifest.messages
    .map((message) => ({ message, to: owedTo(message, job.journal) }))
    .filter(({ to }) => to.length > 0);
  const progress = showProgress('Gửi thư', owed.length);
  let session: SmtpSession | undefined;
  try {
    for (const { message, to } of owed) {
      const bytes = storedBytes(message, job.folder);
      if (session && !session.isOpen()) session.close();
      if (!session?.isOpen()) session = await openSession(job.server);
      await sendOne(session, message, to, bytes, job.journal);
      progress.step();
    }
    return undefined;
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.message;
    throw error;
  } finally {
    session?.close();
    progress.stop();
  }
};

const owedTo = (message: Letters['messages'][number], { entries }: Journal): string[] =>
  deliveriesOf(entries)
    .filter((delivery: Delivery) => delivery.message === message.id && isOwed(delivery))
    .map(({ to }) => to);

/** The bytes that were stored are the bytes that are sent, or none are. */
const storedBytes = (message: Letters['messages'][number], folder: string): Uint8Array => {
  const path = messagePath(folder, message);
  const bytes = readFileSync(path);
  if (sha256(unsigned(bytes)) === message.sha256) return bytes;
  throw new EnvironmentProblem(
    `Thư đã soạn ${path} bị đổi sau khi ghi bản kê nên không gửi. Lấy lại tệp này từ bản sao lưu.`,
  );
};

const sendOne = async (
  session: SmtpSession,
  message: Letters['messages'][number],
  to: readonly string[],
  bytes: Uint8Array,
  journal: Journal,
): Promise<void> => {
  journal.append({ event: 'sending', message: message.id, to: [...to] });
  const result = await session.send(message.from, to, bytes, message.id);
  for (const line of outcomes(result)) journal.append({ ...line, message: message.id });
};

function* outcomes({ accepted, refused, uncertain, answer }: SendResult): Generator<{
  event: 'accepted' | 'refused' | 'uncertain';
  to: string[];
  answer: string;
}> {
  if (accepted.length) yield { event: 'accepted', to: [...accepted], answer };
  for (const { to, answer: reason } of refused)
    yield { event: 'refused', to: [to], answer: reason };
  if (uncertain.length) yield { event: 'uncertain', to: [...uncertain], answer };
}
