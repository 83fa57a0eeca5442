import { sortFindings, type Finding } from '../core/finding.ts';
import { openTypstPool } from '../io/typst-pool.ts';
import type { TypstJob } from '../io/typst.ts';
import { volumeProvenance } from '../steps/provenance.ts';
import { labelOf, type VolumeCover } from '../steps/volume.ts';
import { lessonOf, originOfJob, printFinding, type PrintJob, type TypstFile } from './print-job.ts';
import { printJobs } from './print-jobs.ts';
import { printSetup } from './print-setup.ts';
import { stampOf } from './print-stamp.ts';

export interface VolumeOptions {
  readonly contentRoot: string;
  /** Font family; absent: the school's `phong_chu`. */
  readonly font?: string;
  /** True: the next record begins on the next page; otherwise on the next right-hand page. */
  readonly compact?: boolean;
  /** True when the volume made from exactly this is at hand already; there are then no findings and no PDF. */
  isPrinted?(stamp: string): boolean;
}

export type Volume =
  | { readonly pdf: Uint8Array; readonly pages: number; readonly stamp: string }
  | { readonly findings: Finding[] };

/** Prints records, in the order given, as one bound volume with all of them attached. Same jobs, cover and files: same bytes. */
export const printVolumeOf = async (
  jobs: readonly PrintJob[],
  cover: VolumeCover,
  options: VolumeOptions,
): Promise<Volume> => {
  const prepared = prepare(jobs, cover, options);
  if ('findings' in prepared) return prepared;
  const stamp = stampOf(prepared.typst);
  if (options.isPrinted?.(stamp)) return { findings: [] };
  const pool = openTypstPool(printSetup(), 1);
  const result = await pool.run(prepared.typst).finally(() => pool.close());
  return 'pdf' in result
    ? { ...result, stamp }
    : { findings: await explained(jobs, options, result.problem) };
};

const prepare = (
  jobs: readonly PrintJob[],
  cover: VolumeCover,
  { contentRoot, font, compact = false }: VolumeOptions,
): { typst: TypstJob } | { findings: Finding[] } => {
  const parts = jobs.map((job, index) => partOf(job, index, contentRoot));
  const findings = parts.flatMap((part) => part.findings);
  if (findings.length > 0) return { findings: sortFindings(findings) };
  const volume = {
    title: `${cover.title} – ${cover.author}`,
    author: cover.author,
    ...volumeProvenance(jobs.map(originOfJob), compact),
    font: font ?? jobs[0]?.entry.context.year.school.phong_chu ?? 'Tinos',
    cover,
    compact,
    records: parts.map(({ path }) => `/${path}`),
  };
  return {
    typst: {
      main: 'volume.typ',
      files: [['job/volume.json', json(volume)], ...parts.flatMap(({ files }) => files)],
    },
  };
};

const partOf = (
  job: PrintJob,
  index: number,
  contentRoot: string,
): { path: string; files: TypstFile[]; findings: Finding[] } => {
  const name = String(index + 1).padStart(4, '0');
  const { lesson, files, findings } = lessonOf(job, contentRoot, name);
  const path = `job/${name}.json`;
  // Two records may have the same file name; the names of attachments may not.
  const source = { ...lesson.source, name: `${name}-${lesson.source.name}` };
  return {
    path,
    findings,
    files: [[path, json({ ...lesson, source, label: labelOf(job.entry.facets) })], ...files],
  };
};

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** The records one by one tell which of them is the cause. */
const explained = async (
  jobs: readonly PrintJob[],
  { contentRoot, font }: VolumeOptions,
  problem: string,
): Promise<Finding[]> => {
  const findings = await printJobs(jobs, { contentRoot, ...(font ? { font } : {}) });
  const [first] = jobs;
  return findings.length > 0 || !first
    ? findings
    : [printFinding(first.entry, `Không in được tập (${problem}).`)];
};
