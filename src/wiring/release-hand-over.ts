import type { Letters } from '../core/outbox.ts';
import type { Journal } from '../io/outbox.ts';
import type { SendResult, SmtpSession } from '../io/smtp.ts';
import { tooLargeText } from '../steps/send-text.ts';

export interface HandOver {
  readonly letter: Letters['messages'][number];
  readonly to: readonly string[];
  readonly bytes: Uint8Array;
}

/** Hands one message over and writes down what became of it for each recipient. A message larger than the server takes is not begun. */
export const handOver = async (
  session: SmtpSession,
  { letter, to, bytes }: HandOver,
  journal: Journal,
): Promise<SendResult> => {
  const result =
    bytes.length > (session.sizeLimit ?? Infinity)
      ? tooLarge(to, tooLargeText(bytes.length, session.sizeLimit ?? 0))
      : await send(session, { letter, to, bytes }, journal);
  for (const line of outcomes(result)) journal.append({ ...line, message: letter.id });
  return result;
};

const send = (
  session: SmtpSession,
  { letter, to, bytes }: HandOver,
  journal: Journal,
): Promise<SendResult> => {
  journal.append({ event: 'sending', message: letter.id, to: [...to] });
  return session.send(letter.from, to, bytes, letter.id);
};

const tooLarge = (to: readonly string[], answer: string): SendResult => ({
  accepted: [],
  refused: to.map((address) => ({ to: address, answer, later: false })),
  uncertain: [],
  answer,
  lost: false,
});

function* outcomes({ accepted, refused, uncertain, answer }: SendResult): Generator<{
  event: 'accepted' | 'refused' | 'deferred' | 'uncertain';
  to: string[];
  answer: string;
}> {
  if (accepted.length) yield { event: 'accepted', to: [...accepted], answer };
  for (const { to, answer: reason, later } of refused)
    yield { event: later ? 'deferred' : 'refused', to: [to], answer: reason };
  if (uncertain.length) yield { event: 'uncertain', to: [...uncertain], answer };
}
