import { z } from 'zod';
import { manifestSchema, parseJson } from './manifest.ts';
import { events, type Delivery } from './outbox.ts';

/** What became of a release: committed beside its request, so that the proof outlives the machine that sent it. */
export const ledgerSchema = z.strictObject({
  type: z.literal('hsss/ledger@1'),
  manifest: manifestSchema,
  deliveries: z.array(
    z.strictObject({
      message: z.string(),
      to: z.string(),
      state: z.enum(events),
      at: z.string(),
      answer: z.string().optional(),
    }),
  ),
});

export type Ledger = z.output<typeof ledgerSchema>;

/** The ledger's path from the content folder; not `.md` or `.yml`, so it is no record. */
export const ledgerPath = ({ year, ky }: { readonly year: string; readonly ky: string }): string =>
  `${year}/kiem-tra/${ky}.gui.json`;

/** The path of the time-stamp of a release's manifest, beside its ledger. */
export const stampPath = ({ year, ky }: { readonly year: string; readonly ky: string }): string =>
  `${year}/kiem-tra/${ky}.gui.tsr`;

/** True for what is filed after sending, and is no part of what was sent: ledgers and time-stamps. */
export const isFiledAfter = (path: string): boolean => FILED.test(path);

/** True for the path of any ledger: of a release, or of letters about a record. */
export const isLedger = (path: string): boolean => isFiledAfter(path) && path.endsWith('.json');

const FILED = /^[^/]+\/(kiem-tra|phieu-nhan-xet)\/.+\.gui\.(json|tsr)$/;

/** The ledger as text. */
export const ledgerText = (
  manifest: Ledger['manifest'],
  deliveries: readonly Delivery[],
): string => {
  const ledger: Ledger = { type: 'hsss/ledger@1', manifest, deliveries: [...deliveries] };
  return `${JSON.stringify(ledgerSchema.parse(ledger), null, 2)}\n`;
};

/** Reads a ledger; undefined when the text is none. */
export const parseLedger = (text: string): Ledger | undefined => {
  const result = ledgerSchema.safeParse(parseJson(text));
  return result.success ? result.data : undefined;
};
