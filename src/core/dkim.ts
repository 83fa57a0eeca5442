import { z } from 'zod';
import { parseJson } from './manifest.ts';

/** The key records of a letter's signatures as the DNS gave them, kept beside the letter as `<letter>.dkim.json`: domains change and drop their keys. */
const keptKeysSchema = z.strictObject({
  type: z.literal('hsss/dkim-keys@1'),
  keys: z.array(
    z.strictObject({
      /** `<selector>._domainkey.<domain>`. */
      name: z.string(),
      /** The TXT record. */
      text: z.string(),
      /** When the DNS gave it, ISO 8601. */
      fetched: z.string(),
    }),
  ),
});

export type KeptKey = z.output<typeof keptKeysSchema>['keys'][number];

/** Where the public key of a signature stands in the DNS (RFC 6376, 3.6.2.1). */
export const keyRecordName = ({
  selector,
  domain,
}: {
  readonly selector: string;
  readonly domain: string;
}): string => `${selector}._domainkey.${domain}`;

/** Where the keys of a letter are kept. */
export const keptKeysPath = (letter: string): string => `${letter}.dkim.json`;

/** The keys as text. */
export const keptKeysText = (keys: readonly KeptKey[]): string =>
  `${JSON.stringify({ type: 'hsss/dkim-keys@1', keys }, null, 2)}\n`;

/** Reads kept keys; none when the text is something else. */
export const parseKeptKeys = (text: string): readonly KeptKey[] =>
  keptKeysSchema.safeParse(parseJson(text)).data?.keys ?? [];

/** What one signature of a letter is worth, and where its key came from; `altered`: the letter's body is not the one that was signed, which no key is needed to tell. */
export interface DkimFinding {
  readonly domain: string;
  readonly is: 'good' | 'altered' | 'bad' | 'unchecked';
  /** When the key was kept; absent: the DNS gave it just now. */
  readonly kept?: string | undefined;
}
