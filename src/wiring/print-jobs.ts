import { basename } from 'node:path/posix';
import type { Finding } from '../core/finding.ts';
import { sortFindings } from '../core/finding.ts';
import type { TypstJob } from '../io/typst.ts';
import { cores, openTypstPool, type TypstPool } from '../io/typst-pool.ts';
import { describeProblem, isAboutPictures } from '../steps/print-problem.ts';
import { provenanceOf } from '../steps/provenance.ts';
import type { Entry } from './open-school.ts';
import { lessonOf, originOfJob, printFinding, type PrintJob } from './print-job.ts';
import { printSetup } from './print-setup.ts';
import { stampOf } from './print-stamp.ts';

/** One printed record. */
export interface Printed {
  /** Path of the record from the content folder. */
  readonly path: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Hash of everything the PDF was made from: record, pictures, commit, templates, fonts, compiler. */
  readonly stamp: string;
}

export interface PrintOptions {
  /** Absolute path of the content folder: `opened.content.root`. */
  readonly contentRoot: string;
  /** Font family; absent: the school's `phong_chu`. */
  readonly font?: string;
  /** Threads; absent: as the machine has cores. The bytes do not depend on it. */
  readonly threads?: number;
  /** True when the PDF made from exactly this is at hand already; it is then not made again. */
  isPrinted?(path: string, stamp: string): boolean;
  /** Gets each PDF as it is ready, in no certain order; awaited, so that memory stays flat. */
  onPrinted?(printed: Printed): Promise<void> | void;
}

/** Prints records. A record that cannot be printed is a finding and is not given to `onPrinted`. Same jobs and same files: same bytes, in any order, on any number of threads. */
export const printJobs = async (
  jobs: readonly PrintJob[],
  options: PrintOptions,
): Promise<Finding[]> => {
  const pool = openTypstPool(
    printSetup(),
    Math.min(options.threads ?? cores(), Math.max(1, jobs.length)),
  );
  const findings: Finding[] = [];
  const waiting = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of waiting) findings.push(...(await printOne(job, pool, options)));
  };
  try {
    await Promise.all(Array.from({ length: pool.threads + 1 }, lane));
  } finally {
    await pool.close();
  }
  return sortFindings(findings);
};

const printOne = async (
  job: PrintJob,
  pool: TypstPool,
  options: PrintOptions,
): Promise<readonly Finding[]> => {
  const prepared = prepare(job, options);
  if ('findings' in prepared) return prepared.findings;
  const stamp = stampOf(prepared.typst);
  if (options.isPrinted?.(job.entry.record.path, stamp)) return [];
  const result = await pool.run(prepared.typst);
  if ('problem' in result) return [await explained(job, prepared.typst, result.problem, pool)];
  await options.onPrinted?.({ path: job.entry.record.path, stamp, ...result });
  return [];
};

const prepare = (
  job: PrintJob,
  { contentRoot, font }: PrintOptions,
): { typst: TypstJob } | { findings: Finding[] } => {
  const { lesson, files, findings } = lessonOf(job, contentRoot, 'record');
  if (findings.length > 0) return { findings };
  const head = {
    ...headOf(job, lesson.form.author),
    font: font ?? job.entry.context.year.school.phong_chu,
  };
  return {
    typst: {
      main: 'record.typ',
      files: [['job/record.json', Buffer.from(JSON.stringify({ ...head, ...lesson }))], ...files],
    },
  };
};

const headOf = (job: PrintJob, author: string) => ({
  title: `${job.entry.kind.name}: ${job.entry.facets.name}`,
  author,
  ...provenanceOf(originOfJob(job)),
});

const explained = async (
  { entry }: PrintJob,
  typst: TypstJob,
  problem: string,
  pool: TypstPool,
): Promise<Finding> => {
  const { message, near } = describeProblem(problem);
  const culprit = isAboutPictures(problem) ? await badPicture(entry, typst, pool) : undefined;
  return culprit
    ? printFinding(
        entry,
        `Hình ${culprit} bị hỏng, không mở được. Chép lại tệp hình.`,
        basename(culprit),
      )
    : printFinding(entry, message, near);
};

const badPicture = async (
  entry: Entry,
  { files }: TypstJob,
  pool: TypstPool,
): Promise<string | undefined> => {
  for (const [index, image] of entry.form().images.entries()) {
    const file = files.find(([path]) => path.startsWith(`job/record-${index}.`));
    if (!file) continue;
    const result = await pool.run({
      main: 'picture.typ',
      files: [file, ['job/picture.json', Buffer.from(JSON.stringify(`/${file[0]}`))]],
    });
    if ('problem' in result) return image;
  }
  return undefined;
};
