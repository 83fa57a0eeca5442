import { shortDay } from '../core/day.ts';
import type { DossierFile } from '../core/dossier.ts';
import type { InspectionRequest } from '../core/inspection.ts';
import type { Facets } from '../core/kind.ts';
import type { Staff } from '../core/school.ts';
import { fold, slugOf } from '../core/text.ts';
import type { ReleaseRecord } from './plan-release.ts';

/** The files a teacher sends: each record, or one volume a kind, or both. Names are ASCII, unique, at most 80 characters. */
export const filesOf = (
  teacher: Staff,
  records: readonly ReleaseRecord[],
  request: InspectionRequest,
): DossierFile[] => {
  const ordered = records.toSorted(byTime);
  const volumes = [...Map.groupBy(ordered, ({ kind }) => kind.id).values()].map((ofKind) =>
    volumeOf(teacher, ofKind, request),
  );
  const singles = ordered.map((record) => singleOf(record));
  const chosen = {
    'từng bài': singles,
    'đóng tập': volumes,
    'cả hai': [...volumes, ...singles],
  }[request.shape];
  const taken = new Set<string>();
  return chosen.map(({ name, ...file }) => ({
    ...file,
    path: `${teacher.ma}/${uniqueName(name, taken)}.pdf`,
  }));
};

type NamedFile = Omit<DossierFile, 'path'> & { readonly name: string };

const volumeOf = (
  teacher: Staff,
  records: readonly ReleaseRecord[],
  request: InspectionRequest,
): NamedFile => {
  const [first] = records;
  const weeks = `T${pad(request.fromWeek)}-T${pad(request.toWeek)}`;
  return {
    name: [first?.kind.short, 'TAP', weeks, slugOf(teacher.ten)].join('_'),
    title: `${first?.kind.name ?? ''} – ${teacher.ten}`,
    note: `đóng tập, ${records.length} bài`,
    kind: first?.kind.id ?? '',
    records: records.map(({ path }) => path),
    volume: true,
  };
};

const singleOf = ({ path, kind, facets }: ReleaseRecord): NamedFile => ({
  name: [
    kind.short,
    timeOf(facets),
    wordsOf(facets.subject),
    facets.classes?.map(className).join('-'),
    slugOf(facets.name),
  ]
    .filter(Boolean)
    .join('_'),
  title: facets.name,
  note: noteOf(facets, kind.name),
  kind: kind.id,
  records: [path],
  volume: false,
});

const timeOf = ({ week, from }: Facets): string | undefined =>
  week === undefined ? from : `T${pad(week)}`;

const pad = (week: number): string => String(week).padStart(2, '0');

/** `Nghệ thuật (Âm nhạc)` → `NgheThuatAmNhac`. */
const wordsOf = (text = ''): string =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** `3A2`, as people write it; `1/11` is `1-11`, and no other class is. */
const className = (name: string): string => slugOf(name).toUpperCase();

/** `Toán, lớp 3A2, tuần 5`. */
export const noteOf = ({ subject, classes, week, from }: Facets, kindName: string): string =>
  [
    subject ?? kindName,
    classes?.length ? `lớp ${classes.join(', ')}` : undefined,
    week === undefined ? undefined : `tuần ${week}`,
    week === undefined && from ? `ngày ${shortDay(from)}` : undefined,
  ]
    .filter(Boolean)
    .join(', ');

/** With `.pdf` no name is longer than 80 characters. */
const MAX_NAME = 76;

/** Windows takes `A` and `a` for one name, so names differ by more than case. */
const uniqueName = (name: string, taken: Set<string>): string => {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : `-${count}`;
    const unique = `${shortened(name, MAX_NAME - ending.length)}${ending}`;
    if (taken.has(unique.toLowerCase())) continue;
    taken.add(unique.toLowerCase());
    return unique;
  }
};

/** Ends with a whole word. */
const shortened = (name: string, length: number): string =>
  name.length <= length ? name : name.slice(0, length + 1).replace(/[-_]+[^-_]*$/, '');

const byTime = (a: ReleaseRecord, b: ReleaseRecord): number =>
  compare(a.kind.id, b.kind.id) ||
  (a.facets.week ?? 0) - (b.facets.week ?? 0) ||
  compare(a.facets.from ?? '', b.facets.from ?? '') ||
  compare(a.path, b.path);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
