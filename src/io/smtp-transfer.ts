import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import { answered } from './smtp-answered.ts';
import { answerOf, isLater, type SmtpError } from './smtp-problems.ts';

/** A recipient for whom the server certainly has not taken the message. */
export interface Refusal {
  readonly to: string;
  readonly answer: string;
  /** The server asks to come again later, or the conversation ended before the message was whole. */
  readonly later: boolean;
}

/** What became of a message: `uncertain` when the conversation broke after it may have been taken. */
export interface SendResult {
  readonly accepted: readonly string[];
  readonly refused: readonly Refusal[];
  readonly uncertain: readonly string[];
  readonly answer: string;
  /** The server ended the conversation. */
  readonly lost: boolean;
}

interface Envelope {
  readonly from: string;
  readonly to: string[];
  readonly dsn?: SMTPConnection.DSNOptions;
}

/** Hands one message over an open conversation and says for each recipient what is certain. */
export const transfer = async (
  connection: SMTPConnection,
  envelope: Envelope,
  bytes: Uint8Array,
): Promise<SendResult> => {
  const message = pieces(bytes);
  try {
    const whole = { ...envelope, size: bytes.length };
    const info = await answered<SMTPConnection.SentMessageInfo>(connection, (done) =>
      connection.send(whole, message.stream, done),
    );
    return {
      accepted: info.accepted,
      refused: (info.rejectedErrors ?? []).map((error) => refusalOf(error)),
      uncertain: [],
      answer: info.response.trim(),
      lost: false,
    };
  } catch (error) {
    return failed(error as SmtpError, envelope.to, {
      mayBeWhole: message.mayBeWhole(),
      lost: connection.destroyed,
    });
  }
};

/** A message in pieces. The last line, which tells the server to keep the message, is written only after the last piece was asked for: before that nothing can have been taken. */
const pieces = (bytes: Uint8Array) => {
  let over = false;
  const read = function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    over = true;
  };
  return {
    stream: Readable.from(read(), { objectMode: false }),
    mayBeWhole: () => over,
  };
};

const PIECE = 64 * 1024;

/** The server said no, or the message was not whole: certainly not taken. Any other end leaves it open. */
const failed = (
  error: SmtpError,
  to: readonly string[],
  { mayBeWhole, lost }: { readonly mayBeWhole: boolean; readonly lost: boolean },
): SendResult => {
  const answer = answerOf(error);
  if (mayBeWhole && !isAnswered(error))
    return { accepted: [], refused: [], uncertain: to, answer, lost: true };
  const told = new Map(
    (error.rejectedErrors ?? []).map((one) => [one.recipient ?? '', refusalOf(one)]),
  );
  const refused = to.map((address) => told.get(address) ?? refusalOf(error, address));
  return { accepted: [], refused, uncertain: [], answer, lost };
};

/** A server that goes away (421) after the whole message may have kept it. */
const isAnswered = ({ code = '', response = '' }: SmtpError): boolean =>
  code === 'EENVELOPE' || (code === 'EMESSAGE' && !response.startsWith('421'));

const refusalOf = (error: SmtpError, to = error.recipient ?? ''): Refusal => ({
  to,
  answer: answerOf(error),
  later: isLater(error),
});
