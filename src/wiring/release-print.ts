import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierFile, PrintedFile, Source } from '../core/dossier.ts';
import type { Finding } from '../core/finding.ts';
import { field, schoolYearName } from '../core/paper.ts';
import { staffOf, teamName } from '../core/school.ts';
import { showProgress } from '../io/progress.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import { printJobs, printVolumeOf, type PrintJob, type VolumeCover } from './print-records.ts';

export interface ReleasePrint {
  readonly opened: OpenSchool;
  readonly files: readonly DossierFile[];
  /** `từ tuần 6 đến tuần 8`, for the covers of volumes. */
  readonly scope: string;
  /** Absent while the plan is only shown from records not yet committed. */
  readonly commit?: string | undefined;
  readonly committed?: string | undefined;
  /** Git's ids of the records' text by path. */
  readonly blobs?: ReadonlyMap<string, string>;
  /** Gets each PDF once. */
  keep?(path: string, pdf: Uint8Array): void;
}

/** The printed files by path, and what could not be printed. All PDFs of one release carry the commit that its tag marks, so that each can be printed again from that commit alone. */
export const printFiles = async (
  release: ReleasePrint,
): Promise<{ printed: ReadonlyMap<string, PrintedFile>; findings: readonly Finding[] }> => {
  const printed = new Map<string, PrintedFile>();
  const progress = showProgress('In hồ sơ', release.files.length);
  const take = (file: DossierFile, pdf: Uint8Array, pages: number): void => {
    release.keep?.(file.path, pdf);
    printed.set(file.path, {
      ...file,
      sha256: sha256(pdf),
      bytes: pdf.length,
      pages,
      sources: file.records.map((path) => sourceOf(path, release)),
    });
    progress.step();
  };
  const findings = [...(await printSingles(release, take)), ...(await printVolumes(release, take))];
  progress.stop();
  return { printed, findings };
};

/** SHA-256 in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

type Take = (file: DossierFile, pdf: Uint8Array, pages: number) => void;

const printSingles = async (release: ReleasePrint, take: Take): Promise<readonly Finding[]> => {
  const singles = new Map(
    release.files.filter(({ volume }) => !volume).map((file) => [file.records[0], file]),
  );
  return printJobs(jobsOf([...singles.keys()], release), {
    contentRoot: release.opened.content.root,
    onPrinted: ({ path, pdf, pages }) => {
      const file = singles.get(path);
      if (file) take(file, pdf, pages);
    },
  });
};

const printVolumes = async (release: ReleasePrint, take: Take): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const file of release.files.filter(({ volume }) => volume)) {
    const jobs = jobsOf(file.records, release);
    const result = await printVolumeOf(jobs, coverOf(file, jobs, release.scope), {
      contentRoot: release.opened.content.root,
    });
    if ('pdf' in result) take(file, result.pdf, result.pages);
    else findings.push(...result.findings);
  }
  return findings;
};

const jobsOf = (
  paths: readonly (string | undefined)[],
  { opened, commit, committed }: ReleasePrint,
): PrintJob[] => {
  const entries = new Map<string | undefined, Entry>(
    opened.entries.map((entry) => [entry.record.path, entry]),
  );
  return paths.flatMap((path) => {
    const entry = entries.get(path);
    return entry ? [{ entry, ...(commit && committed ? { commit, committed } : {}) }] : [];
  });
};

const coverOf = (file: DossierFile, [first]: readonly PrintJob[], scope: string): VolumeCover => {
  const context = first?.entry.context;
  const teacher = context && staffOf(context.year, file.path.slice(0, file.path.indexOf('/')));
  return {
    superior: context?.year.year.co_quan_chu_quan ?? '',
    school: context?.year.year.ten_truong ?? '',
    title: first?.entry.kind.name ?? '',
    subtitle: scope.charAt(0).toUpperCase() + scope.slice(1),
    lines: [
      field('Họ và tên', teacher?.ten),
      ...(teacher?.chu_nhiem ? [field('Lớp', teacher.chu_nhiem)] : []),
      ...(teacher?.to && context ? [field('Tổ', teamName(context.year, teacher.to))] : []),
    ],
    schoolYear: context ? schoolYearName(context.year) : '',
    author: teacher?.ten ?? '',
  };
};

const sourceOf = (path: string, { opened, blobs }: ReleasePrint): Source => {
  const bytes = readFileSync(join(opened.content.root, path));
  return { path, blob: blobs?.get(path) ?? '', sha256: sha256(bytes), bytes: bytes.length };
};
