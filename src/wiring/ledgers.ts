import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLedger, parseLedger, type Ledger } from '../core/ledger.ts';
import type { OpenSchool } from './open-school.ts';

/** A ledger that lies among the records. */
export interface FiledLedger {
  /** From the content folder. */
  readonly path: string;
  readonly ledger: Ledger;
}

/** The ledgers of inspections among the records, by their paths. */
export const filedLedgers = ({ content }: Pick<OpenSchool, 'content'>): FiledLedger[] =>
  [...content.assets]
    .filter(isLedger)
    .sort()
    .flatMap((path) => {
      const ledger = ledgerAt({ content }, path);
      return ledger ? [{ path, ledger }] : [];
    });

/** The ledger at a path; undefined when there is none. */
export const ledgerAt = (
  { content }: Pick<OpenSchool, 'content'>,
  path: string,
): Ledger | undefined =>
  content.assets.has(path)
    ? parseLedger(readFileSync(join(content.root, path), 'utf8'))
    : undefined;
