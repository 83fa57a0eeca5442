import { z } from 'zod';
import { ledgerSchema } from './ledger.ts';
import { parseJson } from './manifest.ts';

const letterSchema = z.strictObject({
  number: z.int(),
  id: z.string(),
  /** The Date of the message, ISO 8601: fixed by the first attempt to send it. */
  date: z.string(),
  from: z.string(),
  to: z.array(z.string()).min(1),
  subject: z.string(),
  /** Of the exact bytes, without a signature in front. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int(),
});

/** Letters that belong to one record and are no release – comments, reminders – and what became of them: kept in their outbox, committed beside the record. */
export const lettersSchema = z.strictObject({
  type: z.literal('hsss/letters@1'),
  letters: z.array(letterSchema),
  deliveries: ledgerSchema.shape.deliveries,
});

export type LetterBook = z.output<typeof lettersSchema>;
export type KeptLetter = LetterBook['letters'][number];

/** The letters as text. */
export const lettersText = (
  letters: readonly KeptLetter[],
  deliveries: LetterBook['deliveries'] = [],
): string => {
  const book = { type: 'hsss/letters@1', letters, deliveries };
  return `${JSON.stringify(lettersSchema.parse(book), null, 2)}\n`;
};

/** Reads such a text; undefined when it is none. */
export const parseLetters = (text: string): LetterBook | undefined => {
  const result = lettersSchema.safeParse(parseJson(text));
  return result.success ? result.data : undefined;
};
