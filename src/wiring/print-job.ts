import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basename } from 'node:path/posix';
import { fileStart, type Finding } from '../core/finding.ts';
import type { FormModel } from '../core/form.ts';
import type { Origin } from '../steps/provenance.ts';
import type { Entry } from './open-school.ts';
import { usablePicture } from './pictures.ts';

/** A record to print, with the commit that last changed it; without one the PDF says `chưa lưu vào git`. */
export interface PrintJob {
  readonly entry: Entry;
  readonly commit?: string;
  /** When that commit was made, ISO 8601 with offset. */
  readonly committed?: string;
}

/** A file for the compiler, by path from the templates' folder. */
export type TypstFile = readonly [path: string, bytes: Uint8Array];

/** One record as the templates take it: its form, where its pictures are, its Markdown as the file to attach. */
export interface Lesson {
  readonly form: FormModel;
  readonly pictures: Readonly<Record<string, string>>;
  readonly source: { readonly name: string; readonly path: string; readonly file: string };
}

/** Gathers what printing one record needs, below the folder `job/<name>`; pictures that cannot be used are findings. */
export const lessonOf = (
  { entry }: PrintJob,
  contentRoot: string,
  name: string,
): { lesson: Lesson; files: TypstFile[]; findings: Finding[] } => {
  const form = entry.form();
  const taken = form.images.map((image, index) => ({
    image,
    ...pictureFile(contentRoot, image, `job/${name}-${index}`),
  }));
  const source = { name: basename(form.path), path: form.path, file: `/job/${name}.md` };
  return {
    lesson: {
      form,
      source,
      pictures: Object.fromEntries(
        taken.flatMap((item) => ('file' in item ? [[item.image, `/${item.file[0]}`]] : [])),
      ),
    },
    files: [
      // The file's own bytes, a byte order mark among them: what is attached is a backup of the record.
      [source.file.slice(1), readFileSync(join(contentRoot, form.path))],
      ...taken.flatMap((item) => ('file' in item ? [item.file] : [])),
    ],
    findings: taken.flatMap((item) =>
      'reason' in item
        ? [printFinding(entry, `Hình ${item.image} ${item.reason}.`, basename(item.image))]
        : [],
    ),
  };
};

/** Where a record's PDF comes from. A record that is not in git yet bears its own day. */
export const originOfJob = ({
  entry: { facets, record, context },
  commit,
  committed,
}: PrintJob): Origin => {
  const { tuan, nam_hoc } = context.year.year;
  const day = facets.to ?? facets.from ?? tuan[0]?.tu_ngay ?? `${nam_hoc.slice(0, 4)}-09-01`;
  return { path: record.path, commit, committed, day };
};

/** A finding of the print at the first line that holds `near`. */
export const printFinding = ({ record }: Entry, message: string, near?: string): Finding => {
  const line = near ? record.text.split('\n').findIndex((text) => text.includes(near)) + 1 : 0;
  const at = line > 0 ? { line, column: 1, endLine: line, endColumn: 1 } : fileStart;
  return { file: record.path, ...at, rule: 'in-ho-so', severity: 'error', message };
};

const pictureFile = (
  root: string,
  image: string,
  target: string,
): { file: TypstFile } | { reason: string } => {
  const picture = usablePicture(root, image);
  return 'reason' in picture ? picture : { file: [`${target}.${picture.format}`, picture.bytes()] };
};
