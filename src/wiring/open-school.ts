import { kinds } from '../../schemas/index.ts';
import type { Content } from '../core/content.ts';
import { isError } from '../core/finding.ts';
import type { FormModel } from '../core/form.ts';
import type { Facets, KindContext, RecordKind } from '../core/kind.ts';
import type { CheckedRecord, SchoolRecord } from '../core/record.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { soundRecord } from '../core/sound.ts';
import type { ContentList } from '../io/content-list.ts';
import { readContent, type Recall } from '../io/files.ts';
import { mathOf } from '../io/temml.ts';
import { formOf } from '../steps/form-of.ts';
import { assembleSchool, contextOf, type School } from '../steps/school.ts';

/** A content folder with everything needed to judge and to show its records. */
export interface OpenSchool {
  readonly content: Content;
  readonly school: School;
  /** The records whose fields are sound, in the order of their paths. */
  readonly entries: readonly Entry[];
  /** The record at a path, when its fields are sound. */
  entryAt(path: string): Entry | undefined;
}

/** A record that can be listed, shown and printed. */
export interface Entry {
  readonly record: CheckedRecord;
  readonly kind: RecordKind;
  readonly context: KindContext;
  readonly facets: Facets;
  /** Made when asked for. */
  form(): FormModel;
}

/** Reads a content folder; what is wrong in it is left to the check. */
export const openSchool = (folder: string, recall?: Recall, listed?: ContentList): OpenSchool => {
  return openContent(readContent(folder, recall, listed));
};

/** The same of records that were read already. */
export const openContent = (content: Content): OpenSchool => {
  const school = assembleSchool(content);
  const contexts = new Map(
    [...school.years].map(([name, year]) => [name, contextOf(content.records, kinds, year)]),
  );
  const entryAt = (path: string): Entry | undefined => {
    const record = content.records.get(path);
    return record && entryOf(record, contexts.get(record.year));
  };
  let entries: readonly Entry[] | undefined;
  return {
    content,
    school,
    entryAt,
    get entries() {
      return (entries ??= [...content.records.keys()]
        .map(entryAt)
        .filter((entry) => entry !== undefined));
    },
  };
};

/** The same for a command that acts on a school; see `requireSound`. */
export const openSoundSchool = (folder: string): OpenSchool => {
  const opened = openSchool(folder);
  requireSound(opened);
  return opened;
};

/** Refuses a school whose data are wrong, since records of the years left out for it would seem not to be there. */
export const requireSound = ({ school }: OpenSchool): void => {
  const files = new Set(school.findings.filter(isError).map(({ file }) => file));
  if (files.size === 0) return;
  throw new EnvironmentProblem(
    `Dữ liệu của trường còn lỗi ở ${[...files].join(', ')}. Gõ npm run check để xem, sửa xong rồi chạy lại.`,
  );
};

const entryOf = (record: SchoolRecord, context: KindContext | undefined): Entry | undefined => {
  const kind = kinds.get(record.kind);
  const checked = soundRecord(record, kinds);
  if (!kind || !context || !checked) return undefined;
  return {
    record: checked,
    kind,
    context,
    facets: kind.facets(checked.fields, context),
    form: () => formOf(checked, kind, context, { mathOf }),
  };
};
