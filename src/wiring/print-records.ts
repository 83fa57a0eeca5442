import type { Finding } from '../core/finding.ts';
import type { Entry } from './open-school.ts';

/** A record to print, with the commit that last changed it; without one the PDF says `chưa lưu vào git`. */
export interface PrintJob {
  readonly entry: Entry;
  readonly commit?: string;
  /** When that commit was made, ISO 8601 with offset. */
  readonly committed?: string;
}

/** One printed record. */
export interface Printed {
  /** Path of the record from the content folder. */
  readonly path: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export interface PrintOptions {
  /** Absolute path of the content folder: `opened.content.root`. */
  readonly contentRoot: string;
  /** Font family; absent: Tinos. */
  readonly font?: string;
  /** Threads; absent: as the machine has cores. The bytes do not depend on it. */
  readonly threads?: number;
  /** Gets each PDF as it is ready, in no certain order; awaited, so that memory stays flat. */
  onPrinted?(printed: Printed): Promise<void> | void;
}

/** Prints records. A record that cannot be printed is a finding and is not given to `onPrinted`. Same jobs and same files: same bytes, in any order, on any number of threads. */
export const printJobs = async (jobs: readonly PrintJob[], options: PrintOptions): Promise<Finding[]> => {
  void jobs;
  void options;
  throw new Error('not yet');
};
