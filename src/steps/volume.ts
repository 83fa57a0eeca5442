import type { FieldValue } from '../core/form.ts';
import type { Facets, RecordKind } from '../core/kind.ts';
import { staffOf, teamName, type SchoolYear } from '../core/school.ts';

/** A record as binding needs it. */
export interface BindableRecord {
  readonly path: string;
  readonly kind: Pick<RecordKind, 'id' | 'name'>;
  readonly facets: Facets;
  readonly year: SchoolYear;
}

/** The cover of a bound volume. */
export interface VolumeCover {
  readonly superior: string;
  readonly school: string;
  /** TÊN SỔ, printed in capitals: `Kế hoạch bài dạy`. */
  readonly title: string;
  /** `Từ tuần 6 đến tuần 12`. */
  readonly subtitle?: string;
  /** Họ và tên, Lớp, Tổ. */
  readonly lines: readonly FieldValue[];
  /** `2026 - 2027`. */
  readonly schoolYear: string;
  /** The PDF's author, also at the left of the running heads. */
  readonly author: string;
}

/** One volume to print. */
export interface PlannedVolume<Item extends BindableRecord> {
  /** Path of the PDF from the output folder. */
  readonly output: string;
  readonly cover: VolumeCover;
  /** In the order of the weeks. */
  readonly records: readonly Item[];
}

/** One volume a school year, kind and person; the books of a tổ are the tổ's. `scope` names the period in file names. */
export const planVolumes = <Item extends BindableRecord>(
  records: readonly Item[],
  scope: string,
): PlannedVolume<Item>[] => {
  const groups = Map.groupBy(
    records,
    (record) => `${record.year.year.nam_hoc}/tap/${record.kind.id}/${ownerOf(record.facets)}`,
  );
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([folder, group]) => {
      const ordered = group.toSorted(byTime);
      return {
        output: `${folder}${scope ? `_${scope}` : ''}.pdf`,
        cover: coverOf(ordered),
        records: ordered,
      };
    });
};

/** How a record is called in contents, bookmarks and running heads of a volume: `Tuần 9 – Toán: Bảng nhân 8`. */
export const labelOf = ({ name, subject, week }: Facets): string => {
  const titled = subject ? `${subject}: ${name}` : name;
  return week === undefined ? titled : `Tuần ${week} – ${titled}`;
};

const ownerOf = ({ team, owner }: Facets): string => team ?? owner ?? 'chung';

const coverOf = (records: readonly BindableRecord[]): VolumeCover => {
  const [first] = records;
  if (!first) throw new Error('A volume has at least one record.');
  const { year, kind, facets } = first;
  const person = facets.team ? undefined : staffOf(year, facets.owner);
  const team = teamName(year, facets.team ?? person?.to);
  const classes = [...new Set(records.flatMap((record) => record.facets.classes ?? []))].sort(
    compare,
  );
  const weeks = weeksOf(records);
  return {
    superior: year.year.co_quan_chu_quan,
    school: year.year.ten_truong,
    title: kind.name,
    ...(weeks ? { subtitle: weeks } : {}),
    lines: [
      field('Họ và tên', person?.ten),
      field('Lớp', person ? classes.join(', ') : ''),
      field('Tổ chuyên môn', team),
    ].filter(({ value }) => value),
    schoolYear: year.year.nam_hoc.replace('-', ' - '),
    author: person?.ten ?? (team || year.year.ten_truong),
  };
};

const field = (label: string, value = ''): FieldValue => ({ label, value });

const weeksOf = (records: readonly BindableRecord[]): string | undefined => {
  const weeks = records.flatMap(({ facets }) => facets.week ?? []);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  if (weeks.length === 0) return undefined;
  return first === last ? `Tuần ${first}` : `Từ tuần ${first} đến tuần ${last}`;
};

const byTime = (a: BindableRecord, b: BindableRecord): number =>
  (a.facets.week ?? 0) - (b.facets.week ?? 0) ||
  compare(a.facets.from ?? '', b.facets.from ?? '') ||
  compare(a.path, b.path);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
