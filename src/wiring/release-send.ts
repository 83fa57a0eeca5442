import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliveriesOf, isOwed, type Letters } from '../core/outbox.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { usualPace, type Pace } from '../core/sending.ts';
import { unsigned } from '../io/dkim.ts';
import type { Journal } from '../io/outbox.ts';
import { showProgress, type Progress } from '../io/progress.ts';
import { openSession, type SmtpServer, type SmtpSession } from '../io/smtp.ts';
import { PassingProblem } from '../io/smtp-problems.ts';
import * as send from '../steps/send-text.ts';
import * as turns from '../steps/send-turns.ts';
import { messagePath } from './release-build.ts';
import { handOver } from './release-hand-over.ts';
import { sha256 } from './release-print.ts';

export interface SendJob {
  readonly folder: string;
  /** The letters of the outbox; a release's manifest is one such list. */
  readonly manifest: Letters;
  readonly journal: Journal;
  readonly server: SmtpServer;
  readonly pace?: Pace | undefined;
}

/** Sends what is owed, one message at a time and no faster than the school allows; asks again where the server says "later". Writes down every step before and after it is taken. Gives the sentence that stopped it, if any. */
export const sendOwed = async (job: SendJob): Promise<string | undefined> => {
  const run = turns.newRun(owed(job), job.pace ?? usualPace, Date.now());
  const left = () => send.leftText(turns.earliestEnd(state.run, Date.now()) - Date.now());
  const progress = showProgress('Gửi thư', run.waiting.length, left);
  const state: State = { run, session: undefined, progress };
  try {
    return await sendAll(job, state);
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.message;
    throw error;
  } finally {
    state.session?.close();
    progress.stop();
  }
};

/** Whether every letter of an outbox has been accepted by every recipient's server. */
export const isAllAccepted = ({ manifest, journal }: Pick<SendJob, 'manifest' | 'journal'>) => {
  const ids = new Set(manifest.messages.map(({ id }) => id));
  const deliveries = deliveriesOf(journal.entries).filter(({ message }) => ids.has(message));
  return deliveries.length > 0 && deliveries.every(({ state }) => state === 'accepted');
};

interface State {
  run: turns.SendRun;
  session: SmtpSession | undefined;
  readonly progress: Progress;
}

const owed = ({ manifest, journal }: SendJob): { number: number; to: string[] }[] => {
  const deliveries = deliveriesOf(journal.entries).filter(isOwed);
  return manifest.messages
    .map(({ number, id }) => ({
      number,
      to: deliveries.filter(({ message }) => message === id).map(({ to }) => to),
    }))
    .filter(({ to }) => to.length > 0);
};

const sendAll = async (job: SendJob, state: State): Promise<string | undefined> => {
  for (let next = turns.nextTurn(state.run); next; next = turns.nextTurn(state.run)) {
    if (turns.isTooLate(state.run, next.at)) return send.tooLateText(state.run.pace);
    await waitUntil(next.at, state);
    const stopped = await takeTurn(job, state, next.turn);
    if (stopped) return stopped;
  }
  return undefined;
};

/** Longer than this, the server would end the idle conversation itself. */
const LONG = 20_000;

const waitUntil = async (at: number, state: State): Promise<void> => {
  const wait = at - Date.now();
  if (wait <= 0) return;
  if (wait > LONG) {
    closeSession(state);
    state.progress.note(send.waitText(wait));
  }
  await sleep(wait);
};

const takeTurn = async (
  job: SendJob,
  state: State,
  turn: turns.Turn,
): Promise<string | undefined> => {
  const letter = letterOf(job, turn);
  const bytes = storedBytes(letter, job.folder);
  const session = await sessionFor(job.server, state);
  if (session instanceof PassingProblem) return rest(state, session.message);
  state.run = turns.taken(state.run, turn, Date.now());
  const result = await handOver(session, { letter, to: turn.to, bytes }, job.journal);
  const later = result.refused.filter((refusal) => refusal.later);
  const waiting = state.run.waiting.length;
  state.run = turns.putOff(
    state.run,
    turn,
    later.map(({ to }) => to),
    Date.now(),
  );
  for (const refusal of result.refused) state.progress.note(send.refusalText(turn.number, refusal));
  if (state.run.waiting.length === waiting) state.progress.step();
  if (result.lost) return rest(state, send.lostText(turn.number, result.answer));
  state.run = { ...state.run, setbacks: 0 };
  return undefined;
};

const letterOf = ({ manifest }: SendJob, { number }: turns.Turn): Letters['messages'][number] => {
  const letter = manifest.messages.find((message) => message.number === number);
  if (!letter) throw new Error(`No letter ${number}`);
  return letter;
};

/** The bytes that were stored are the bytes that are sent, or none are. */
const storedBytes = (message: Letters['messages'][number], folder: string): Uint8Array => {
  const path = messagePath(folder, message);
  const bytes = readFileSync(path);
  if (sha256(unsigned(bytes)) === message.sha256) return bytes;
  throw new EnvironmentProblem(
    `Thư đã soạn ${path} bị đổi sau khi ghi bản kê nên không gửi. Lấy lại tệp này từ bản sao lưu.`,
  );
};

const sessionFor = async (
  server: SmtpServer,
  state: State,
): Promise<SmtpSession | PassingProblem> => {
  if (state.session?.isOpen()) return state.session;
  closeSession(state);
  try {
    return (state.session = await openSession(server));
  } catch (error) {
    if (error instanceof PassingProblem) return error;
    throw error;
  }
};

const closeSession = (state: State): void => {
  state.session?.close();
  state.session = undefined;
};

/** Leaves a troubled server alone for a while; gives the sentence that ends the run when it was tried often enough. */
const rest = (state: State, trouble: string): string | undefined => {
  const rested = turns.setBack(state.run, Date.now());
  if (!rested) return send.tooOftenText(trouble, state.run.setbacks);
  state.run = rested;
  state.progress.note(trouble);
  return undefined;
};
