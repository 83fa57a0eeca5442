import { kinds } from '../../schemas/index.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { parseShard, parseWeeks, selectRecords } from '../steps/plan-print.ts';
import type { Entry, OpenSchool } from './open-school.ts';
import { includesOf } from './paths.ts';
import { findInspection, planOf } from './release-request.ts';

/** What a person asked to print, as typed. */
export interface PrintRequest {
  readonly kind?: string | undefined;
  readonly teacher?: string | undefined;
  readonly week?: string | undefined;
  readonly period?: string | undefined;
  readonly shard?: string | undefined;
}

/** The records that are meant, the share of them to print here, and the words for the period in file names. */
export interface PrintSelection {
  readonly entries: readonly Entry[];
  readonly shard: readonly [number, number];
  readonly scope: string;
  /** Paths of records that may be meant and cannot be printed before they are mended. */
  readonly unsound: readonly string[];
}

/** Finds what is meant, or says what cannot be found. */
export const selectionOf = (
  opened: OpenSchool,
  request: PrintRequest,
  paths: readonly string[],
): PrintSelection => {
  const { kind, teacher, week, period, shard = '1/1' } = request;
  if (kind !== undefined) known(kind, [...kinds.keys()], 'loại hồ sơ');
  if (teacher !== undefined) known(teacher, staffOf(opened), 'người có mã');
  const filter = {
    kind,
    teacher,
    weeks:
      week === undefined
        ? undefined
        : typed(parseWeeks(week), `--week ${week}`, '--week 9 hoặc --week 6-12'),
    period: period === undefined ? undefined : periodPaths(opened, period),
    includes: includesOf(opened.content, paths),
  };
  const items = opened.entries.map((entry) => ({
    entry,
    path: entry.record.path,
    kind: entry.kind.id,
    facets: entry.facets,
  }));
  const entries = selectRecords(items, filter).map(({ entry }) => entry);
  const unsound = unsoundPaths(opened, request, filter.includes);
  if (entries.length === 0) throw new EnvironmentProblem(nothingToPrint(unsound));
  return {
    entries,
    shard: typed(parseShard(shard), `--shard ${shard}`, '--shard 1/4'),
    scope: scopeOf(request),
    unsound,
  };
};

const nothingToPrint = (unsound: readonly string[]): string =>
  unsound.length > 0
    ? `Chưa in được: hồ sơ cần in còn lỗi ở phần đầu tệp (${unsound.length} tệp, trước hết là ${unsound[0] ?? ''}). Gõ npm run check để xem, sửa xong rồi in lại.`
    : 'Không có hồ sơ nào đúng với yêu cầu này. Xem lại tuần, người, loại hồ sơ hay kỳ đã gõ.';

/** Of a record whose fields are wrong only its place is known, and what it says itself. */
const unsoundPaths = (
  { content, entryAt }: OpenSchool,
  { kind, teacher }: PrintRequest,
  includes: (path: string) => boolean,
): string[] =>
  [...content.records.values()]
    .filter((record) => includes(record.path) && !entryAt(record.path))
    .filter((record) => kind === undefined || record.kind === kind)
    .filter(
      ({ path, front }) =>
        teacher === undefined ||
        path.split('/').includes(teacher) ||
        Object.values(front).includes(teacher),
    )
    .map(({ path }) => path);

const known = (typedWord: string, words: readonly string[], what: string): void => {
  if (!words.includes(typedWord))
    throw new EnvironmentProblem(
      `Không có ${what} "${typedWord}". Các giá trị dùng được: ${words.join(', ')}.`,
    );
};

const staffOf = ({ school }: OpenSchool): string[] => [
  ...new Set([...school.years.values()].flatMap(({ staff }) => staff.nhan_su.map(({ ma }) => ma))),
];

const typed = <Value>(value: Value | undefined, wrong: string, right: string): Value => {
  if (value === undefined)
    throw new EnvironmentProblem(`Không hiểu "${wrong}". Gõ ví dụ ${right}.`);
  return value;
};

/** The same records that a release of that period would send. */
const periodPaths = (opened: OpenSchool, ky: string): ReadonlySet<string> => {
  const { plan } = planOf(opened, findInspection(opened, ky, undefined));
  return new Set(plan.dossiers.flatMap(({ files }) => files.flatMap(({ records }) => records)));
};

const scopeOf = ({ period, week }: PrintRequest): string =>
  period ?? (week === undefined ? '' : `tuan-${week}`);
