import { onTestFinished } from 'vitest';
import { openSchool, type OpenSchool } from '../open-school.ts';
import type { PrintJob } from '../print-job.ts';
import { schoolFiles, temporaryFolder, type Files } from './small-school.ts';

/** A picture of one point. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A small school with these files, until the test is finished. */
export const schoolWith = (files: Files): OpenSchool => {
  const { folder, remove } = temporaryFolder({ ...schoolFiles, ...files });
  onTestFinished(remove);
  return openSchool(folder);
};

/** Every record of a school to print, as if that commit had last changed it. */
export const jobsOf = (opened: OpenSchool, commit: Omit<PrintJob, 'entry'> = {}): PrintJob[] =>
  opened.entries.map((entry) => ({ entry, ...commit }));
