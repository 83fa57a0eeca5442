import { z } from 'zod';
import type { ManifestMessage } from './manifest.ts';

/** What an outbox is about, whatever its messages are for: where each one's bytes are, to whom they go, what they must be. */
export interface Letters {
  readonly messages: readonly Omit<ManifestMessage, 'replyTo' | 'part' | 'parts' | 'attachments'>[];
}

/** What can happen to a message. `deferred`: the server asks to come again later, or the conversation ended before the message was whole. */
export const events = [
  'queued',
  'sending',
  'accepted',
  'deferred',
  'refused',
  'not-sent',
  'uncertain',
] as const;

/** One line of the journal; a line is never changed, only followed. */
export const journalEntrySchema = z.strictObject({
  event: z.enum(events),
  message: z.string(),
  /** The recipients it is about. */
  to: z.array(z.string()),
  /** When it was written down, ISO 8601. */
  at: z.string(),
  /** What the mail server answered, or who says so. */
  answer: z.string().optional(),
});

export type JournalEntry = z.output<typeof journalEntrySchema>;

/**
 * Where a message stands with one recipient.
 * `sending` on a stopped run means the same as `uncertain`: it may have arrived, so it is never sent again by itself.
 */
export interface Delivery {
  readonly message: string;
  readonly to: string;
  readonly state: (typeof events)[number];
  readonly at: string;
  readonly answer?: string | undefined;
}

/** The state of every message with every recipient, in the order of the journal. */
export const deliveriesOf = (entries: readonly JournalEntry[]): Delivery[] => {
  const states = new Map<string, Delivery>();
  for (const { message, to, event, at, answer } of entries)
    for (const address of to)
      states.set(`${message} ${address}`, { message, to: address, state: event, at, answer });
  return [...states.values()];
};

/** Still to be sent: nobody's server has it. */
export const isOwed = ({ state }: Delivery): boolean =>
  ['queued', 'deferred', 'refused', 'not-sent'].includes(state);

/** May or may not have arrived; a person must look. */
export const isUncertain = ({ state }: Delivery): boolean =>
  state === 'sending' || state === 'uncertain';
